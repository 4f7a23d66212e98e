package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One annotation on an element: its written values, each with its place. */
final class Annotation {
    private static final String OURS = "dev.relata.";

    private final AnnotationMirror mirror;
    private final Location owner;

    private Annotation(AnnotationMirror mirror, Location owner) {
        this.mirror = mirror;
        this.owner = owner;
    }

    /** The annotation of this name on an element, the place of which is {@code owner}. */
    static Optional<Annotation> find(Element element, String name, Location owner) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).contentEquals(name))
                .map(mirror -> new Annotation(mirror, owner))
                .findFirst();
    }

    /** A repeatable annotation: alone, or in its {@code List}. */
    static List<Annotation> all(Element element, String name, Location owner) {
        List<Annotation> all = new ArrayList<>();
        find(element, name, owner).ifPresent(all::add);
        find(element, name + ".List", owner)
                .map(list -> list.items("value"))
                .ifPresent(items -> items.forEach(item -> {
                    if (item.getValue() instanceof AnnotationMirror nested) {
                        all.add(new Annotation(nested, owner));
                    }
                }));
        return all;
    }

    /** The names of the annotations of ours on an element. */
    static Set<String> ours(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(Annotation::name)
                .filter(name -> name.startsWith(OURS))
                .collect(Collectors.toSet());
    }

    /** Whether a value of an annotation of ours names a constant that does not exist; the compiler reports it. */
    static boolean hasUnknownConstant(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).startsWith(OURS))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(Annotation::isUnknownConstant);
    }

    /** Compilers give such a value as the text {@code <error>}; a written text is quoted, but ECJ quotes both. */
    private static boolean isUnknownConstant(AnnotationValue value) {
        if (value.getValue() instanceof List<?> items) {
            return values(items).stream().anyMatch(Annotation::isUnknownConstant);
        }
        if (value.getValue() instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(Annotation::isUnknownConstant);
        }
        String text = value.toString();
        return text.equals("<error>") || (EclipsePlaces.madeByEclipse(value) && text.equals("\"<error>\""));
    }

    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    Location at() {
        return owner.at(mirror);
    }

    Optional<Written<String>> text(String attribute) {
        return value(attribute).flatMap(value -> written(value, String.class));
    }

    Optional<Written<Integer>> number(String attribute) {
        return value(attribute).flatMap(value -> written(value, Integer.class));
    }

    boolean flag(String attribute) {
        return value(attribute)
                .map(value -> Boolean.TRUE.equals(value.getValue()))
                .orElse(false);
    }

    List<Written<String>> texts(String attribute) {
        return items(attribute).stream()
                .flatMap(item -> written(item, String.class).stream())
                .toList();
    }

    /** A constant of an enum; empty also where it does not exist, which the compiler itself reports. */
    <E extends Enum<E>> Optional<Written<E>> constant(String attribute, Class<E> type) {
        return value(attribute).flatMap(value -> constant(value, type));
    }

    <E extends Enum<E>> List<Written<E>> constants(String attribute, Class<E> type) {
        return items(attribute).stream()
                .flatMap(item -> constant(item, type).stream())
                .toList();
    }

    /** The listed classes that exist, whatever they are. */
    List<Written<TypeMirror>> types(String attribute) {
        return items(attribute).stream().flatMap(item -> type(item).stream()).toList();
    }

    /** One class, where it exists. */
    Optional<Written<TypeMirror>> type(String attribute) {
        return value(attribute).flatMap(this::type);
    }

    private Optional<Written<TypeMirror>> type(AnnotationValue value) {
        return value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR
                ? Optional.of(new Written<>(type, owner.at(mirror, value)))
                : Optional.empty();
    }

    boolean has(String attribute) {
        return value(attribute).isPresent();
    }

    int size(String attribute) {
        return items(attribute).size();
    }

    private <T> Optional<Written<T>> written(AnnotationValue value, Class<T> type) {
        return type.isInstance(value.getValue()) && !isUnknownConstant(value)
                ? Optional.of(new Written<>(type.cast(value.getValue()), owner.at(mirror, value)))
                : Optional.empty();
    }

    private <E extends Enum<E>> Optional<Written<E>> constant(AnnotationValue value, Class<E> type) {
        if (value.getValue() instanceof VariableElement constant) {
            for (E candidate : type.getEnumConstants()) {
                if (constant.getSimpleName().contentEquals(candidate.name())) {
                    return Optional.of(new Written<>(candidate, owner.at(mirror, value)));
                }
            }
        }
        return Optional.empty();
    }

    private List<? extends AnnotationValue> items(String attribute) {
        return value(attribute)
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(Annotation::values)
                .orElse(List.of());
    }

    private static List<AnnotationValue> values(Object list) {
        return ((List<?>) list).stream().map(AnnotationValue.class::cast).toList();
    }

    private Optional<AnnotationValue> value(String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
