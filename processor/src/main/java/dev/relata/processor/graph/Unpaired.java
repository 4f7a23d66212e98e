package dev.relata.processor.graph;

import java.util.List;

/** Ends that could not be paired, and why. */
public sealed interface Unpaired {
    /** The ends it is about, in order. */
    List<LinkEnd> ends();

    /** The other model has no component for it. */
    record NoInverse(LinkEnd end) implements Unpaired {
        @Override
        public List<LinkEnd> ends() {
            return List.of(end);
        }
    }

    /** The other model has a component that would fit, under another name of the relation. */
    record OtherName(LinkEnd end, LinkEnd candidate) implements Unpaired {
        @Override
        public List<LinkEnd> ends() {
            return List.of(end, candidate);
        }
    }

    /** Several relations between the same two models without names. */
    record Ambiguous(List<LinkEnd> ends) implements Unpaired {}

    /** Ends of relations of a model with itself that have no name. */
    record UnnamedSelf(List<LinkEnd> ends) implements Unpaired {}

    /** More than one end of one name on one side; on both, where the model is the same. */
    record NameReused(List<LinkEnd> ends) implements Unpaired {}
}
