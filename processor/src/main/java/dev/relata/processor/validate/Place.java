package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * A component that help is about.
 *
 * @param label {@code Post.author}, or {@code Address.city} inside an embedded record
 * @param model the model it belongs to
 */
record Place(String label, ModelDeclaration model, ComponentDeclaration component) {

    static Place of(ModelDeclaration model, ComponentDeclaration component) {
        return new Place(model.label(component), model, component);
    }

    /** The component of a column; empty inside an embedded record of a class file. */
    static Optional<Place> of(DraftModel draft, Column column) {
        return of(draft.declaration(), column);
    }

    static Optional<Place> of(ModelDeclaration model, Column column) {
        Optional<ComponentDeclaration> outer = model.component(column.path().get(0));
        if (column.path().size() == 1) {
            return outer.map(component -> of(model, component));
        }
        return outer.map(ComponentDeclaration::type)
                .filter(TypeDeclaration.EmbeddedType.class::isInstance)
                .map(TypeDeclaration.EmbeddedType.class::cast)
                .flatMap(type -> type.components().stream()
                        .filter(inner -> inner.name().equals(column.path().get(1))
                                && inner.at().isInSource())
                        .map(inner -> inside(model, type, inner))
                        .findFirst());
    }

    static Place inside(ModelDeclaration model, TypeDeclaration.EmbeddedType type, ComponentDeclaration inner) {
        return new Place(type.type().simpleName() + "." + inner.name(), model, inner);
    }

    /** Attributes of an annotation that stands there at most once, and may not be there yet. */
    Edit set(String annotation, String attributes) {
        boolean present = switch (annotation) {
            case "@Relation" -> component.relation().isPresent();
            case "@Column" -> component.column().isPresent();
            default -> true;
        };
        return present
                ? Edit.set(annotation, label, attributes)
                : Edit.annotate(label, annotation + "(" + attributes + ")");
    }

    Edit annotate(String annotation) {
        return Edit.annotate(label, annotation);
    }

    Edit remove(String annotation) {
        return Edit.remove(annotation, label);
    }

    Edit remove(String attribute, String annotation) {
        return Edit.remove(attribute, annotation, label);
    }

    /** A column of this type, never null. */
    Edit required(ValueType type) {
        Spelling spelling = new Spelling(model);
        return type(spelling, spelling.required(type));
    }

    /** A column of this type that may be null. */
    Edit nullable(ValueType type) {
        Spelling spelling = new Spelling(model);
        return type(spelling, spelling.nullable(type));
    }

    /** A type that needs no import. */
    Edit type(String type) {
        return type(new Spelling(model), type);
    }

    Edit type(Spelling spelling, String type) {
        return Edit.type(label, type + " " + component.name()).importing(spelling.imports());
    }

    static List<Edit> list(Optional<Edit> edit) {
        return edit.map(List::of).orElse(List.of());
    }
}
