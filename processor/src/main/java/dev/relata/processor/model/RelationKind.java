package dev.relata.processor.model;

/** The type of a relation component: the cardinality of its end. */
public enum RelationKind {
    ONE("One"),
    MAYBE("Maybe"),
    MANY("Many");

    private final String typeName;

    RelationKind(String typeName) {
        this.typeName = typeName;
    }

    /** The simple name of the type in {@code dev.relata}. */
    public String typeName() {
        return typeName;
    }
}
