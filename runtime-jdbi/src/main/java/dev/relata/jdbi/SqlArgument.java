package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.RawSql;
import dev.relata.jdbi.internal.Validation;

/**
 * What stands for a <code>{}</code> in {@link Condition#sql}: a column of the model, or a value.
 *
 * @param <M> the model
 */
@CheckReturnValue
public sealed interface SqlArgument<M> permits TypedColumn, SqlValue {

    /**
     * A value that is no value of a column: of a primitive type, a {@code String}, {@code byte[]}, {@code UUID}, or {@code
     * Instant}, {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime}. It is bound as a column of its type would be,
     * never written into the SQL. Where it belongs to a column, {@link TypedColumn#value} says so: it takes decimals, enums
     * and typed values too.
     *
     * @throws InvalidValueException where it is null, of another type, or no column can hold it
     */
    static <M> SqlArgument<M> of(Object value) {
        return new SqlValue<>(RawSql.value(Validation.argument(value, "SqlArgument.of(..)")));
    }

    /** For Relata's own use: how it is written. */
    RawSql.Part sqlPart();
}
