package dev.relata.processor.graph;

import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.List;

/**
 * Makes of a model with errors what its author probably meant, so that the classes generated beside the errors have all
 * members that the author's code uses.
 */
final class Repair {
    private Repair() {}

    static ModelDeclaration of(ModelDeclaration model) {
        return model.with(model.components().stream().map(Repair::component).toList());
    }

    private static ComponentDeclaration component(ComponentDeclaration component) {
        if (component.softDelete().isPresent()) {
            // Whatever its type, the DAO was meant to bring rows back.
            ValueType time = ValueType.of(Scalar.INSTANT);
            return component.as(
                    new TypeDeclaration.Value(component.type().text(), time),
                    component.nullness().isNullable() ? component.nullness() : Nullness.NULLABLE);
        }
        TypeDeclaration type = type(component.type());
        // What stands in for a primitive is its box.
        Nullness nullness =
                component.nullness() == Nullness.PRIMITIVE && !component.type().equals(type)
                        ? Nullness.REQUIRED
                        : component.nullness();
        return component.as(type, isOptional(component, type) ? Nullness.NULLABLE : nullness);
    }

    private static TypeDeclaration type(TypeDeclaration type) {
        if (type instanceof TypeDeclaration.Unsupported unsupported) {
            return new TypeDeclaration.Value(type.text(), unsupported.standIn());
        }
        if (type instanceof TypeDeclaration.Unresolved unresolved) {
            return unresolved
                    .standIn()
                    .<TypeDeclaration>map(standIn -> new TypeDeclaration.Value(type.text(), standIn))
                    .orElse(type);
        }
        if (type instanceof TypeDeclaration.Inaccessible) {
            return new TypeDeclaration.Value(type.text(), ValueType.standIn("Object"));
        }
        return type instanceof TypeDeclaration.EmbeddedType embedded ? embedded(embedded) : type;
    }

    private static TypeDeclaration embedded(TypeDeclaration.EmbeddedType embedded) {
        List<ComponentDeclaration> columns = embedded.components().stream()
                .filter(component -> !component.isRelation())
                .map(Repair::component)
                .toList();
        return new TypeDeclaration.EmbeddedType(
                embedded.text(), embedded.type(), columns, embedded.constructorMayThrow(), embedded.hidesNullable());
    }

    /** Whether an input was meant to do without it, though the default or the annotation that says so is refused. */
    private static boolean isOptional(ComponentDeclaration component, TypeDeclaration type) {
        if (!(type instanceof TypeDeclaration.Value value)
                || component.nullness().isNullable()) {
            return false;
        }
        Column column = ColumnBuilder.column(
                component,
                value.type(),
                List.of(component.name()),
                "",
                component.id().isPresent());
        boolean meant = component.contradiction().isPresent()
                || component.defaultValue().isPresent()
                || component.generated().isPresent()
                || component.updatedAt().isPresent()
                || component.version().isPresent();
        return meant
                && column.automatic() == Automatic.NONE
                && column.defaultValue().isEmpty();
    }
}
