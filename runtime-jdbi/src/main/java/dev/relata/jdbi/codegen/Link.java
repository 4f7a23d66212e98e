package dev.relata.jdbi.codegen;

import dev.relata.jdbi.Table;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relation as seen from one of its ends: which columns of a model find the rows of the other. A constant of a generated
 * table; equal to no other.
 *
 * @param <M> the model
 * @param <T> the model it leads to
 */
@SuppressWarnings("UnusedTypeParameter") // M says whose relation it is: that of another model does not compile
public final class Link<M, T> {

    private final String model;
    private final String path;
    private final int index;
    private final Kind kind;
    private final List<ColumnDefinition> from;
    private final Supplier<? extends Table<T>> target;
    private final List<String> to;
    private final @Nullable JoinTable joinTable;

    /** Which end of which relation it is. */
    public enum Kind {
        /** The model has the foreign key, and it is never null. */
        ONE,
        /** The model has the foreign key, and it may be null. */
        MAYBE,
        /** The other model has the foreign key, and it is unique. */
        INVERSE_MAYBE,
        /** The other model has the foreign key. */
        MANY,
        /** A join table has both keys. */
        MANY_TO_MANY;

        /** Whether it leads to any number of rows. */
        public boolean isToMany() {
            return this == MANY || this == MANY_TO_MANY;
        }

        /** Whether the model has the foreign key. */
        public boolean isOwner() {
            return this == ONE || this == MAYBE;
        }
    }

    /**
     * The table between two models.
     *
     * @param name its name
     * @param source its column that points to this model
     * @param target its column that points to the other
     */
    public record JoinTable(String name, String source, String target) {}

    Link(
            String model,
            String path,
            int index,
            Kind kind,
            List<ColumnDefinition> from,
            Supplier<? extends Table<T>> target,
            List<String> to,
            @Nullable JoinTable joinTable) {
        this.model = model;
        this.path = path;
        this.index = index;
        this.kind = kind;
        this.from = List.copyOf(from);
        this.target = target;
        this.to = List.copyOf(to);
        this.joinTable = joinTable;
    }

    /** The component. */
    public String path() {
        return path;
    }

    /** Model and component, as messages name them: {@code `Post.author`}. */
    public String label() {
        return "`" + this + "`";
    }

    /** Its number among the relations of the model, from 0. */
    public int index() {
        return index;
    }

    /** Which end of which relation it is. */
    public Kind kind() {
        return kind;
    }

    /** The columns of the model that find the other rows: its foreign key, or what that of the others references. */
    public List<ColumnDefinition> from() {
        return from;
    }

    /** The table of the other model. */
    public Table<T> target() {
        return target.get();
    }

    /** The columns of the other model that are equal to {@link #from}, directly or through the join table. */
    public List<ColumnDefinition> to() {
        TableDefinition<T> definition = target().definition();
        return to.stream().map(definition::column).toList();
    }

    /** The table between the two models, if there is one. */
    public @Nullable JoinTable joinTable() {
        return joinTable;
    }

    /**
     * The column that says of the other rows whether they are deleted, where such are left out: a row that points to one
     * still sees it, all others do not.
     */
    public @Nullable ColumnDefinition leftOutIfDeleted() {
        return kind.isOwner() ? null : target().definition().softDelete();
    }

    @Override
    public String toString() {
        return model + "." + path;
    }
}
