package dev.relata.jdbi.codegen;

import dev.relata.jdbi.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Checks of values that are no columns. For generated code. */
public final class Required {
    private Required() {}

    /**
     * The embedded record itself.
     *
     * @param component the model and its component: {@code Order.address}
     * @throws InvalidValueException where the record is null
     */
    public static <T> T embedded(@Nullable T value, String component) {
        if (value == null) {
            throw new InvalidValueException("`" + component + "` is null, but an embedded record is never null");
        }
        return value;
    }
}
