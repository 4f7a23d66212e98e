package dev.relata;

import java.util.Optional;

/**
 * The value of a relation was asked for, but the row was read without it. The message names the relation and, where it
 * is known, the call that loads it.
 */
public final class RelationNotLoadedException extends RelataException {

    private static final long serialVersionUID = 1L;

    /** Empty where unknown: an {@code Optional} could not be serialized. */
    private final String relation;

    RelationNotLoadedException(Unloaded unloaded) {
        super(unloaded.message());
        this.relation = unloaded.relation();
    }

    /**
     * The relation, as {@code Post.author}: name of the model and of its component.
     *
     * @return the relation, or empty for a {@code notLoaded()} that was made without a name
     */
    public Optional<String> relation() {
        return relation.isEmpty() ? Optional.empty() : Optional.of(relation);
    }
}
