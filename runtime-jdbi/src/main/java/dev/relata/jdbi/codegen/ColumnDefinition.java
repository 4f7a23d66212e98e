package dev.relata.jdbi.codegen;

import dev.relata.jdbi.internal.Derived;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column.
 *
 * @param model the simple name of the model, for messages
 * @param table the name of the table
 * @param path the component; {@code address.city} within an embedded record
 * @param name the name of the column
 * @param index its number among the columns of the table, from 0
 * @param nullable whether it may be null
 * @param type how it is bound and read
 * @param length the longest text in code points, or 0 where there is no limit
 * @param precision the digits of a {@link ColumnType#DECIMAL}, else 0
 * @param scale those of them that follow the point, else 0
 * @param derived what it is computed from, where it is no column of the table itself
 */
public record ColumnDefinition(
        String model,
        String table,
        String path,
        String name,
        int index,
        boolean nullable,
        ColumnType type,
        int length,
        int precision,
        int scale,
        @Nullable Derived derived) {

    /** A column of a table. */
    public ColumnDefinition(
            String model,
            String table,
            String path,
            String name,
            int index,
            boolean nullable,
            ColumnType type,
            int length,
            int precision,
            int scale) {
        this(model, table, path, name, index, nullable, type, length, precision, scale, null);
    }

    /** Model and component, as messages name them: {@code `Post.title`}. */
    public String label() {
        return "`" + model + "." + path + "`";
    }

    /** This column of the rows that a model points to, as a column of the model. */
    public ColumnDefinition through(Link<?, ?> link) {
        ColumnDefinition key = link.from().get(0);
        return new ColumnDefinition(
                key.model(),
                key.table(),
                link.path() + "." + path,
                name,
                -1,
                nullable || link.kind() != Link.Kind.ONE,
                type,
                length,
                precision,
                scale,
                new Derived.Through(link, this));
    }

    /** A column of another table that holds values of this one. */
    public ColumnDefinition in(String otherTable, String otherName) {
        return new ColumnDefinition(model, otherTable, path, otherName, -1, false, type, length, precision, scale);
    }

    @Override
    public String toString() {
        return model + "." + path;
    }
}
