package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A component of a record as it is written. */
record Component(List<Annotation> annotations, String type, String name) {
    private static final Set<String> RELATIONS = Set.of("One", "Maybe", "Many");

    Component {
        annotations = List.copyOf(annotations);
    }

    static Component of(String type, String name, Annotation... annotations) {
        return new Component(List.of(annotations), type, name);
    }

    Optional<Annotation> annotation(String name) {
        return annotations.stream().filter(each -> each.is(name)).findFirst();
    }

    boolean has(String annotation) {
        return annotation(annotation).isPresent();
    }

    boolean isRelation() {
        return RELATIONS.contains(kind());
    }

    /** The type without its argument: {@code One} of {@code One<User>}. */
    String kind() {
        return type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
    }

    /** The argument of the type, or the type where it has none: {@code User} of {@code One<User>}. */
    String target() {
        return type.contains("<") ? type.substring(type.indexOf('<') + 1, type.lastIndexOf('>')) : type;
    }

    boolean isNullable() {
        return has("Nullable") || kind().equals("Optional");
    }

    /** The annotation {@code @Relation}, or one without attributes. */
    Annotation relation() {
        return annotation("Relation").orElse(Annotation.of("Relation"));
    }

    boolean isOwner() {
        return isRelation() && relation().has("fields");
    }

    Component type(String changed) {
        return new Component(annotations, changed, name);
    }

    Component name(String changed) {
        return new Component(annotations, type, changed);
    }

    /** With this annotation, in place of those of its name. */
    Component with(Annotation added) {
        return new Component(
                Stream.concat(without(added.name()).annotations().stream(), Stream.of(added))
                        .toList(),
                type,
                name);
    }

    Component with(String annotation) {
        return with(Annotation.of(annotation));
    }

    Component without(String annotation) {
        return new Component(
                annotations.stream().filter(each -> !each.is(annotation)).toList(), type, name);
    }

    /** With a changed {@code @Relation}; without it where nothing is left. */
    Component relation(UnaryOperator<Annotation> change) {
        Annotation changed = change.apply(relation());
        return changed.attributes().isEmpty() ? without("Relation") : with(changed);
    }

    Component annotation(int index, Annotation changed) {
        List<Annotation> all = new ArrayList<>(annotations);
        all.set(index, changed);
        return new Component(all, type, name);
    }

    @Override
    public String toString() {
        return annotations.stream().map(annotation -> annotation + " ").collect(Collectors.joining()) + type + " "
                + name;
    }
}
