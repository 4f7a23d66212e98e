package dev.relata.jdbi.codegen;

import java.util.List;

/** A constraint of a table, as the database names it. */
public sealed interface TableConstraint {

    /** Its name in the database. */
    String name();

    /** The columns it is about. */
    List<ColumnDefinition> columns();

    /** The primary key. */
    record PrimaryKey(String name, List<ColumnDefinition> columns) implements TableConstraint {}

    /** A unique constraint or a unique index. */
    record Unique(String name, List<ColumnDefinition> columns) implements TableConstraint {}

    /** A check, on what its columns hold. */
    record Check(String name, List<ColumnDefinition> columns) implements TableConstraint {}

    /**
     * A foreign key.
     *
     * @param name its name in the database
     * @param relation the relation component that owns it
     * @param columns the columns of the child, this table
     * @param parentTable the table they reference
     * @param parentColumns the names of the columns they reference, in the same order
     */
    record ForeignKey(
            String name,
            String relation,
            List<ColumnDefinition> columns,
            String parentTable,
            List<String> parentColumns)
            implements TableConstraint {}
}
