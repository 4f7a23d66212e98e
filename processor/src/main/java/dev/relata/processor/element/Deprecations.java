package dev.relata.processor.element;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds what its author has deprecated: generated code must use it all the same, without a warning in the build. */
public final class Deprecations {
    private final Set<String> lints = new TreeSet<>();

    private Deprecations() {}

    /** The lints that code which uses these types, and a record's components, sets off: deprecation, removal, or none. */
    public static List<String> lints(Collection<TypeElement> types) {
        Deprecations found = new Deprecations();
        types.forEach(type -> found.addWithComponents(type, true));
        return List.copyOf(found.lints);
    }

    private void addWithComponents(TypeElement type, boolean embedded) {
        Compilation.enclosingTypes(type).forEach(this::add);
        for (RecordComponentElement component : type.getRecordComponents()) {
            // A component that javac refuses for its name (hashCode) has no accessor.
            if (component.getAccessor() != null) {
                add(component.getAccessor());
            }
            addType(component.asType(), embedded);
        }
    }

    private void addType(TypeMirror type, boolean embedded) {
        if (type instanceof ArrayType array) {
            addType(array.getComponentType(), embedded);
        } else if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            declared.getTypeArguments().forEach(argument -> addType(argument, false));
            if (embedded && element.getKind() == ElementKind.RECORD) {
                addWithComponents(element, false);
            } else {
                Compilation.enclosingTypes(element).forEach(this::add);
            }
        }
    }

    private void add(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals("java.lang.Deprecated")) {
                lints.add(isForRemoval(annotation) ? "removal" : "deprecation");
            }
        }
    }

    private static boolean isForRemoval(AnnotationMirror deprecated) {
        return deprecated.getElementValues().entrySet().stream()
                .filter(value -> value.getKey().getSimpleName().contentEquals("forRemoval"))
                .map(value -> (AnnotationValue) value.getValue())
                .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
    }
}
