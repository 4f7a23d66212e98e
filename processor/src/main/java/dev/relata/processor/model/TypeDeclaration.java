package dev.relata.processor.model;

import java.util.List;
import java.util.Optional;

/** What the type of a component is to us. */
public sealed interface TypeDeclaration {
    /** The type as the source has it, with simple names: {@code Optional<UserId>}. */
    String text();

    /** A type that a column has. */
    record Value(String text, ValueType type) implements TypeDeclaration {}

    /**
     * {@code One}, {@code Maybe} or {@code Many}.
     *
     * @param target the class between the angle brackets; empty for anything that is no plain class
     * @param targetText the same as the source has it
     * @param targetHead the head of the model that the target could be, if it is a record and none yet
     */
    record RelationType(
            String text, RelationKind kind, Optional<ClassRef> target, String targetText, Optional<String> targetHead)
            implements TypeDeclaration {}

    /**
     * A record on a component annotated {@code @Embedded}.
     *
     * @param constructorMayThrow whether its constructor has a body, or comes from a class file and may have one
     * @param hidesNullable whether it comes from a class file with an annotation {@code Nullable} that the compiler may
     *     not show
     */
    record EmbeddedType(
            String text,
            ClassRef type,
            List<ComponentDeclaration> components,
            boolean constructorMayThrow,
            boolean hidesNullable)
            implements TypeDeclaration {
        public EmbeddedType {
            components = List.copyOf(components);
        }
    }

    /**
     * A type that no column has.
     *
     * @param standIn what generated classes take for it
     */
    record Unsupported(String text, Meant meant, ValueType standIn) implements TypeDeclaration {}

    /** What a type that no column has was probably meant to be. */
    sealed interface Meant {
        /** A relation: the type is a model, or a collection of one. */
        record Relation(ClassRef model, boolean many) implements Meant {}

        /** A type that columns have. */
        record Column(Scalar scalar) implements Meant {}

        /** An embedded record. */
        record Embedded() implements Meant {}

        record Unknown() implements Meant {}
    }

    /**
     * A type that generated classes cannot name: private, or not public in another package.
     *
     * @param hidden the simple name of the class that hides it: itself, or one around it or in it
     * @param culprit the class whose modifiers are in the way: that one, or one around it
     * @param isPrivate whether it is private; else it is not public, in another package
     */
    record Inaccessible(String text, String hidden, String culprit, boolean isPrivate) implements TypeDeclaration {}

    /**
     * A type that does not exist, or not yet. The compiler itself reports it.
     *
     * @param standIn what generated classes take for it: what was probably meant; empty where that is a relation
     */
    record Unresolved(String text, Optional<ValueType> standIn) implements TypeDeclaration {}
}
