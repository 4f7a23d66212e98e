package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Between the values of a component and those of its column.
 *
 * <p>The stored form of a value is what {@link dev.relata.jdbi.codegen.Binder#stored} takes: validated, of the column's
 * scale, in microseconds, and the same on every dialect.
 *
 * @param <T> the component's type
 */
public interface Codec<T> {

    /**
     * The stored form of a value.
     *
     * @throws dev.relata.jdbi.InvalidValueException where the column cannot hold it
     */
    Object encode(T value);

    /**
     * The stored form of a value that the column is compared with. It need not fit: a text longer than the column is equal to
     * none in it.
     *
     * @throws dev.relata.jdbi.InvalidValueException where no column of the type can hold it
     */
    default Object operand(T value) {
        return encode(value);
    }

    /**
     * Reads a value, null for NULL.
     *
     * @throws dev.relata.jdbi.SchemaMismatchException where the database holds what is no value of the type
     */
    @Nullable
    T decode(Row row, int at) throws SQLException;
}
