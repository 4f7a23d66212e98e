package dev.relata.processor.validate;

import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.NullableAnnotation;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Spells types so that they compile in the file of a record. No compiler shows the imports of a file: what the record
 * uses already has its simple name there, and the rest comes with its import. The names of {@code dev.relata} are taken
 * as imported.
 */
final class Spelling {
    private final ModelDeclaration model;
    private final TreeSet<String> imports = new TreeSet<>();

    Spelling(ModelDeclaration model) {
        this.model = model;
    }

    /** What the types spelled so far need. */
    Set<String> imports() {
        return imports;
    }

    /** {@code long}, {@code UserId}: a value that is never null. */
    String required(ValueType type) {
        Optional<ClassRef> declared = type.wrapper()
                .map(ValueType.Wrapper::type)
                .or(() -> type.enumType().map(ValueType.EnumType::type));
        return declared.map(this::type).orElseGet(() -> scalar(type.scalar()));
    }

    /** {@code @Nullable Long} where the record has such an annotation, else {@code Optional<Long>}. */
    String nullable(ValueType type) {
        return nullable(box(required(type)));
    }

    /** The same of the name of a class. */
    String nullable(String name) {
        Optional<NullableAnnotation> annotation = model.components().stream()
                .flatMap(component -> component.nullable().stream())
                .findFirst();
        if (annotation.isEmpty()) {
            if (model.components().stream().noneMatch(component -> component.nullness() == Nullness.OPTIONAL)) {
                imports.add("java.util.Optional");
            }
            return "Optional<" + name + ">";
        }
        if (annotation.get().typeUse() && name.endsWith("[]")) {
            return name.replace("[]", " @Nullable []");
        }
        int outer = annotation.get().typeUse() ? name.lastIndexOf('.') + 1 : 0;
        return name.substring(0, outer) + "@Nullable " + name.substring(outer);
    }

    /** A {@code List} of a class. */
    String list(String name) {
        if (model.components().stream()
                .noneMatch(component -> component.type().text().startsWith("List<"))) {
            imports.add("java.util.List");
        }
        return "List<" + name + ">";
    }

    /** A class, by the shortest name that is known to reach it. */
    String type(ClassRef type) {
        if (!type.packageName().equals(model.type().packageName())) {
            if (used().noneMatch(type::equals)) {
                imports.add(type.qualifiedName());
            }
            return type.simpleName();
        }
        List<String> around = model.type().simpleNames();
        List<String> names = new ArrayList<>(type.simpleNames());
        for (int i = 0; names.size() > 1 && i < around.size() && around.get(i).equals(names.get(0)); i++) {
            names.remove(0);
        }
        return String.join(".", names);
    }

    /** The name of a class that is one column, such as {@code UUID}. */
    String scalar(Scalar scalar) {
        String packageName = switch (scalar) {
            case DECIMAL -> "java.math.";
            case UUID -> "java.util.";
            case INSTANT, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME -> "java.time.";
            default -> "";
        };
        String name = Words.type(ValueType.of(scalar));
        if (!packageName.isEmpty() && types().noneMatch(type -> type.equals(ValueType.of(scalar)))) {
            imports.add(packageName + name);
        }
        return name;
    }

    static String box(String name) {
        return switch (name) {
            case "int" -> "Integer";
            case "boolean", "byte", "short", "long", "float", "double" -> Words.capitalized(name);
            default -> name;
        };
    }

    private Stream<ClassRef> used() {
        return model.components().stream()
                .map(ComponentDeclaration::type)
                .flatMap(type -> type instanceof TypeDeclaration.RelationType relation
                        ? relation.target().stream()
                        : type instanceof TypeDeclaration.Value value
                                ? value
                                        .type()
                                        .wrapper()
                                        .map(ValueType.Wrapper::type)
                                        .or(() -> value.type().enumType().map(ValueType.EnumType::type))
                                        .stream()
                                : Stream.empty());
    }

    private Stream<ValueType> types() {
        return model.components().stream()
                .map(ComponentDeclaration::type)
                .filter(TypeDeclaration.Value.class::isInstance)
                .map(type -> ((TypeDeclaration.Value) type).type());
    }
}
