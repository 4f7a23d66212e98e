package dev.relata.jdbi.codegen;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The relations of one row that were loaded: each a {@code One}, {@code Maybe} or {@code Many}. For generated code. */
public final class LoadedRelations {

    private @Nullable Object[] values = new Object[4];

    /** None yet. */
    public LoadedRelations() {}

    /**
     * Takes a relation.
     *
     * @param link which one
     * @param value what it holds, of the type of its component
     */
    public void set(Link<?, ?> link, Object value) {
        if (link.index() >= values.length) {
            values = Arrays.copyOf(values, link.index() + 4);
        }
        values[link.index()] = value;
    }

    /**
     * A relation that was loaded, or else what the row has.
     *
     * @param index the number of the relation among those of the model, from 0
     * @param otherwise what the row has
     */
    @SuppressWarnings("unchecked") // what was set is of the type of the component, as otherwise is
    public <R> R get(int index, R otherwise) {
        Object value = index < values.length ? values[index] : null;
        return value == null ? otherwise : (R) value;
    }
}
