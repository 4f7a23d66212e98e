package dev.relata.processor.generate;

import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import java.util.List;

/**
 * What can be done with what keeps a relation: a foreign key, or a join table.
 *
 * @param isChangeable whether rows can be connected. Not where the key is part of the id: the row would be another one
 * @param isOptional whether a row need not be connected, and so can be disconnected
 * @param isAlone whether one that is connected can make room for another
 */
record RelationKey(boolean isChangeable, boolean isOptional, boolean isAlone) {

    /** Of a relation with an error, all is offered: the one message is about the error. */
    private static final RelationKey ANY = new RelationKey(true, true, false);

    static RelationKey of(Graph graph, Model model, Component.RelationEnd end) {
        if (graph.manyToMany(model, end.name()).isPresent()) {
            return ANY;
        }
        Relation relation = graph.relation(model, end.name()).orElse(null);
        Model owner =
                relation == null ? null : graph.model(relation.owner().model()).orElse(null);
        if (relation == null || owner == null) {
            return ANY;
        }
        List<Column> fields = relation.fields();
        boolean changeable = fields.stream()
                .allMatch(column -> column.automatic() == Automatic.NONE
                        && !owner.primaryKey().columns().contains(column));
        boolean optional = changeable && fields.stream().anyMatch(Column::isNullable);
        boolean unique =
                owner.uniques().stream().anyMatch(key -> key.where().isEmpty() && fields.containsAll(key.columns()));
        return new RelationKey(changeable, optional, optional && unique);
    }
}
