package dev.relata.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two components that belong together, or one that stands alone because it is one-way. Nothing is known yet but that.
 *
 * @param first of two models, the end of the one whose name comes first; of one model, the end declared first
 */
public record Link(LinkEnd first, Optional<LinkEnd> second) {

    public List<LinkEnd> ends() {
        return Stream.concat(Stream.of(first), second.stream()).toList();
    }

    /** The end with {@code fields}, where exactly one has them. */
    public Optional<LinkEnd> owner() {
        List<LinkEnd> owners = ends().stream().filter(LinkEnd::hasFields).toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /** The end that is not this one. */
    public Optional<LinkEnd> opposite(LinkEnd end) {
        return end.equals(first) ? second : Optional.of(first);
    }

    /** Both ends are {@code Many}. */
    public boolean isManyToMany() {
        return first.isMany() && second.filter(LinkEnd::isMany).isPresent();
    }

    /** Neither end is {@code Many}. */
    public boolean isOneToOne() {
        return !first.isMany() && second.filter(end -> !end.isMany()).isPresent();
    }
}
