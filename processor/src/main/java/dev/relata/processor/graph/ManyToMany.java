package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import java.util.List;
import java.util.Optional;

/**
 * An implicit many-to-many relation: both ends are {@code Many}, a join table holds the pairs.
 *
 * @param name the name of the relation
 * @param table the join table
 * @param first the side whose key leads the join table's primary key
 * @param second the other side; of a self relation, the end declared second
 */
public record ManyToMany(Optional<String> name, String table, Side first, Side second) {

    /**
     * One side: a model, and the column that points to it.
     *
     * @param end the component of this side's model
     * @param column the join table's column that points to this side's model
     * @param references this side's model's single id
     * @param constraint the name of the foreign key in the database
     */
    public record Side(Relation.End end, String column, Column references, String constraint) {}

    /** The two sides, the leading one first. */
    public List<Side> sides() {
        return List.of(first, second);
    }

    /** The side whose model and component this is. */
    public Optional<Side> side(ClassRef model, String component) {
        return sides().stream()
                .filter(side -> side.end().model().equals(model)
                        && side.end().component().equals(component))
                .findFirst();
    }
}
