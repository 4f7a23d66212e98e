package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** The head of the record that a class could be: code to paste. */
final class RecordHead {
    private static final Set<String> IDS = Set.of("long", "int", "short", "byte", "UUID", "String");

    private RecordHead() {}

    /** {@code record User(@Id @Generated long id, String name)}; empty where a field has a type variable as its type. */
    static String of(TypeElement type) {
        return of(type, true);
    }

    /** {@code record UserCard(long id, String name)}. */
    static String withoutId(TypeElement type) {
        return of(type, false);
    }

    private static String of(TypeElement type, boolean needsId) {
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .sorted(Comparator.comparingInt(field -> order(type, field)))
                .toList();
        if (fields.stream().anyMatch(field -> field.asType().getKind() == TypeKind.TYPEVAR)) {
            return "";
        }
        boolean hasId = !needsId
                || Stream.concat(Stream.of(type), fields.stream())
                        .anyMatch(element -> Annotation.find(element, "dev.relata.Id", Location.nowhere())
                                .isPresent());
        List<String> components = new ArrayList<>();
        for (VariableElement field : fields) {
            boolean id = !hasId && isId(field);
            components.add((id ? "@Id " : "") + component(field));
        }
        if (!hasId && fields.stream().noneMatch(RecordHead::isId)) {
            boolean taken =
                    fields.stream().anyMatch(field -> field.getSimpleName().contentEquals("id"));
            components.add(0, "@Id @Generated long " + (taken ? "id2" : "id"));
        }
        return "record " + type.getSimpleName() + "(" + String.join(", ", components) + ")";
    }

    /** ECJ has the fields of a record in an order of its own. */
    private static int order(TypeElement type, VariableElement field) {
        List<String> components = type.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        return components.indexOf(field.getSimpleName().toString());
    }

    private static boolean isId(VariableElement field) {
        return field.getSimpleName().contentEquals("id") && IDS.contains(TypeText.of(field.asType()));
    }

    private static String component(VariableElement field) {
        return Stream.concat(field.getAnnotationMirrors().stream(), field.asType().getAnnotationMirrors().stream())
                        .map(RecordHead::annotation)
                        .distinct()
                        .map(annotation -> annotation + " ")
                        .collect(Collectors.joining())
                + TypeText.of(field.asType()) + " " + field.getSimpleName();
    }

    /** With a simple name where the file surely has one. */
    private static String annotation(AnnotationMirror mirror) {
        String name = Annotation.name(mirror);
        String simple = mirror.getAnnotationType().asElement().getSimpleName().toString();
        boolean known = name.equals("dev.relata." + simple) || simple.equals("Nullable");
        return known ? mirror.toString().replace("@" + name, "@" + simple) : mirror.toString();
    }
}
