package dev.relata.jdbi.internal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a constraint that refused a write. Null where the database does not tell.
 *
 * @param table the table that has it
 * @param columns its columns
 * @param constraint its name
 * @param model simple name of the model of the table
 * @param fields paths of the model's components behind the columns
 * @param relation the model's component that owns the foreign key
 */
public record BrokenConstraint(
        @Nullable String table,
        List<String> columns,
        @Nullable String constraint,
        @Nullable String model,
        List<String> fields,
        @Nullable String relation)
        implements Serializable {

    /** Copies the lists. */
    public BrokenConstraint {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }
}
