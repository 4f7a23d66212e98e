package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relata.jdbi.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table: names, columns in order, keys, constraints. One per model, for as long as the program runs.
 *
 * @param <M> the model
 */
public final class TableDefinition<M> {

    private final Class<M> type;
    private final String model;
    private final String table;
    private final List<ColumnDefinition> columns;
    private final List<ColumnDefinition> key;
    private final @Nullable ColumnDefinition generatedKey;
    private final @Nullable ColumnDefinition updatedAt;
    private final @Nullable ColumnDefinition version;
    private final @Nullable ColumnDefinition softDelete;
    private final ColumnSet keptOnUpdate;
    private final boolean constructorMayThrow;
    private final List<TableConstraint> constraints;
    private final List<TableReference> related;

    private TableDefinition(Builder<M> from) {
        this.type = from.type;
        this.model = from.model;
        this.table = from.table;
        this.columns = from.columns;
        this.key = from.key;
        this.generatedKey = from.generatedKey;
        this.updatedAt = from.updatedAt;
        this.version = from.version;
        this.softDelete = from.softDelete;
        this.keptOnUpdate = from.keptOnUpdate;
        this.constructorMayThrow = from.constructorMayThrow;
        this.constraints = List.copyOf(from.constraints);
        this.related = List.copyOf(from.related);
    }

    /** The record. */
    public Class<M> type() {
        return type;
    }

    /** The simple name of the record, for messages. */
    public String model() {
        return model;
    }

    /** The name of the table. */
    public String table() {
        return table;
    }

    /** All columns, each at its index. */
    public List<ColumnDefinition> columns() {
        return columns;
    }

    /** The columns of the id, in the order of the key. */
    public List<ColumnDefinition> key() {
        return key;
    }

    /** The id, where it is an autoincrement. */
    public @Nullable ColumnDefinition generatedKey() {
        return generatedKey;
    }

    /** The column that takes the time of every update. */
    public @Nullable ColumnDefinition updatedAt() {
        return updatedAt;
    }

    /** The column of the optimistic lock. */
    public @Nullable ColumnDefinition version() {
        return version;
    }

    /** The column that takes the time of the delete, where rows are not deleted but left out from then on. */
    public @Nullable ColumnDefinition softDelete() {
        return softDelete;
    }

    /** The columns that an update of a whole row does not write: id and generated ones. */
    public ColumnSet keptOnUpdate() {
        return keptOnUpdate;
    }

    /** Whether the record's constructor has a body, and so may refuse a row that was written. */
    public boolean constructorMayThrow() {
        return constructorMayThrow;
    }

    /** The constraints of this table, the primary key first. */
    public List<TableConstraint> constraints() {
        return constraints;
    }

    /** The tables whose constraints a write here can break, besides this one. */
    public List<Table<?>> related() {
        List<Table<?>> tables = new ArrayList<>(related.size());
        for (TableReference reference : related) {
            tables.add(reference.table());
        }
        return tables;
    }

    /**
     * The column of a component.
     *
     * @param path the component, {@code address.city} within an embedded record
     * @throws IllegalArgumentException where the model has no such component
     */
    public ColumnDefinition column(String path) {
        return find(columns, model, path);
    }

    /**
     * The column of a name.
     *
     * @param name as the database has it
     */
    public Optional<ColumnDefinition> columnNamed(String name) {
        for (ColumnDefinition column : columns) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return model;
    }

    static ColumnDefinition find(List<ColumnDefinition> columns, String model, String path) {
        for (ColumnDefinition column : columns) {
            if (column.path().equals(path)) {
                return column;
            }
        }
        throw new IllegalArgumentException("`" + model + "` has no component `" + path + "`");
    }

    /**
     * Collects what is known of a table. Components are named by their path, and must be registered.
     *
     * @param <M> the model
     */
    public static final class Builder<M> {

        private final Class<M> type;
        private final String model;
        private final String table;
        private final List<ColumnDefinition> columns;
        private List<ColumnDefinition> key = List.of();
        private @Nullable ColumnDefinition generatedKey;
        private @Nullable ColumnDefinition updatedAt;
        private @Nullable ColumnDefinition version;
        private @Nullable ColumnDefinition softDelete;
        private ColumnSet keptOnUpdate = ColumnSet.empty();
        private boolean constructorMayThrow;
        private final List<TableConstraint> constraints = new ArrayList<>();
        private final List<TableReference> related = new ArrayList<>();

        Builder(Class<M> type, String model, String table, List<ColumnDefinition> columns) {
            this.type = type;
            this.model = model;
            this.table = table;
            this.columns = List.copyOf(columns);
        }

        /** The primary key: its name and its components. */
        @CanIgnoreReturnValue
        public Builder<M> key(String constraint, String... paths) {
            key = columns(List.of(paths));
            constraints.add(0, new TableConstraint.PrimaryKey(constraint, key));
            return this;
        }

        /** The id that the database counts up. */
        @CanIgnoreReturnValue
        public Builder<M> generatedKey(String path) {
            generatedKey = find(columns, model, path);
            return this;
        }

        /** The component that takes the time of every update. */
        @CanIgnoreReturnValue
        public Builder<M> updatedAt(String path) {
            updatedAt = find(columns, model, path);
            return this;
        }

        /** The component of the optimistic lock. */
        @CanIgnoreReturnValue
        public Builder<M> version(String path) {
            version = find(columns, model, path);
            return this;
        }

        /** The component that takes the time of the delete. */
        @CanIgnoreReturnValue
        public Builder<M> softDelete(String path) {
            softDelete = find(columns, model, path);
            return this;
        }

        /** The components that an update of a whole row does not write. */
        @CanIgnoreReturnValue
        public Builder<M> keptOnUpdate(String... paths) {
            for (String path : paths) {
                keptOnUpdate = keptOnUpdate.with(find(columns, model, path).index());
            }
            return this;
        }

        /** The constructor of the record has a body. */
        @CanIgnoreReturnValue
        public Builder<M> constructorMayThrow() {
            constructorMayThrow = true;
            return this;
        }

        /** A unique constraint or index: its name and its components. */
        @CanIgnoreReturnValue
        public Builder<M> unique(String constraint, String... paths) {
            constraints.add(new TableConstraint.Unique(constraint, columns(List.of(paths))));
            return this;
        }

        /** A check: its name and the components it reads. */
        @CanIgnoreReturnValue
        public Builder<M> check(String constraint, String... paths) {
            constraints.add(new TableConstraint.Check(constraint, columns(List.of(paths))));
            return this;
        }

        /** A foreign key; see {@link TableConstraint.ForeignKey}. */
        @CanIgnoreReturnValue
        public Builder<M> foreignKey(
                String constraint,
                String relation,
                List<String> paths,
                String parentTable,
                List<String> parentColumns) {
            constraints.add(new TableConstraint.ForeignKey(
                    constraint, relation, columns(paths), parentTable, List.copyOf(parentColumns)));
            return this;
        }

        /** The tables whose constraints a write here can break, besides this one. */
        @CanIgnoreReturnValue
        public Builder<M> related(TableReference... tables) {
            related.addAll(List.of(tables));
            return this;
        }

        /** The definition. */
        public TableDefinition<M> build() {
            return new TableDefinition<>(this);
        }

        private List<ColumnDefinition> columns(List<String> paths) {
            return paths.stream().map(path -> find(columns, model, path)).toList();
        }
    }
}
