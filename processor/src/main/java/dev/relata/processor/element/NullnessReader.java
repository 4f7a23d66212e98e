package dev.relata.processor.element;

import dev.relata.processor.model.NullableAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds an annotation called {@code Nullable}, of any package, on a component, its field or its type. */
final class NullnessReader {
    private static final String NULLABLE = "Nullable";

    private final Compilation compilation;
    private final String user;

    /** @param user the package of the classes generated for the record */
    NullnessReader(Compilation compilation, String user) {
        this.compilation = compilation;
        this.user = user;
    }

    Optional<NullableAnnotation> read(List<Element> declarations) {
        List<AnnotationMirror> candidates = new ArrayList<>();
        for (Element declaration : declarations) {
            candidates.addAll(declaration.getAnnotationMirrors());
            candidates.addAll(declaration.asType().getAnnotationMirrors());
        }
        return first(candidates);
    }

    /** The annotation of this name. */
    Optional<NullableAnnotation> named(String name) {
        return compilation.type(name).map(this::annotation);
    }

    /** The annotation of {@code @Nullable byte[]} that says the bytes may be null, not the array. */
    Optional<NullableAnnotation> onArrayItems(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? first(((ArrayType) type).getComponentType().getAnnotationMirrors())
                : Optional.empty();
    }

    private Optional<NullableAnnotation> first(List<? extends AnnotationMirror> candidates) {
        return candidates.stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .filter(type -> type.getSimpleName().contentEquals(NULLABLE))
                .map(this::annotation)
                .findFirst();
    }

    private NullableAnnotation annotation(TypeElement type) {
        Optional<List<String>> targets = targets(type);
        boolean typeUse = targets.filter(names -> names.contains("TYPE_USE")).isPresent();
        // One that lacks its import is repeated nowhere: the compiler reports it once, where it is written. To ECJ it
        // is
        // the hidden one that `import dev.relata.*` finds.
        boolean exists = type.asType().getKind() != TypeKind.ERROR && compilation.isVisibleFrom(user, type);
        boolean onParameters = exists
                && (typeUse || targets.map(names -> names.contains("PARAMETER")).orElse(true));
        return new NullableAnnotation(compilation.ref(type), typeUse, onParameters);
    }

    private static Optional<List<String>> targets(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> Annotation.name(mirror).equals("java.lang.annotation.Target"))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .findFirst()
                .map(NullnessReader::constants);
    }

    private static List<String> constants(AnnotationValue value) {
        List<String> names = new ArrayList<>();
        if (value.getValue() instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof AnnotationValue constant && constant.getValue() instanceof VariableElement name) {
                    names.add(name.getSimpleName().toString());
                }
            }
        }
        return names;
    }
}
