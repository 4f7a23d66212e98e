package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A type as it is written, in a file of its own.
 *
 * @param outer the class it is nested in; empty where there is none
 * @param components of a record
 * @param constants of an enum
 */
record Declaration(
        String packageName,
        String outer,
        Kind kind,
        String name,
        List<Annotation> annotations,
        List<Component> components,
        List<String> constants) {

    enum Kind {
        RECORD,
        ENUM,
        INTERFACE,
        ANNOTATION
    }

    Declaration {
        annotations = List.copyOf(annotations);
        components = List.copyOf(components);
        constants = List.copyOf(constants);
    }

    boolean isModel() {
        return has("Model");
    }

    boolean isDatabase() {
        return has("Database");
    }

    boolean has(String annotation) {
        return annotation(annotation).isPresent();
    }

    Optional<Annotation> annotation(String name) {
        return annotations.stream().filter(each -> each.is(name)).findFirst();
    }

    Optional<Component> component(String name) {
        return components.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The names of the components of the id, in their order. */
    List<String> id() {
        return annotation("Id")
                .map(id -> id.texts("fields"))
                .orElseGet(() -> components.stream()
                        .filter(each -> each.has("Id"))
                        .map(Component::name)
                        .toList());
    }

    /** The names of the components of each unique that holds for all rows. */
    List<List<String>> uniques() {
        Stream<List<String>> ofRecord = annotations.stream()
                .filter(each -> each.is("Unique") && !each.has("where"))
                .map(each -> each.texts("fields"));
        Stream<List<String>> ofComponents = components.stream()
                .filter(each ->
                        each.annotation("Unique").filter(u -> !u.has("where")).isPresent())
                .map(each -> List.of(each.name()));
        return Stream.concat(ofRecord, ofComponents).toList();
    }

    List<Component> columns() {
        return components.stream().filter(each -> !each.isRelation()).toList();
    }

    Declaration name(String changed) {
        return new Declaration(packageName, outer, kind, changed, annotations, components, constants);
    }

    Declaration annotations(List<Annotation> changed) {
        return new Declaration(packageName, outer, kind, name, changed, components, constants);
    }

    Declaration components(List<Component> changed) {
        return new Declaration(packageName, outer, kind, name, annotations, changed, constants);
    }

    Declaration constants(List<String> changed) {
        return new Declaration(packageName, outer, kind, name, annotations, components, changed);
    }

    Declaration kind(Kind changed) {
        return new Declaration(packageName, outer, changed, name, annotations, components, constants);
    }

    Declaration with(Annotation added) {
        return annotations(Stream.concat(annotations.stream(), Stream.of(added)).toList());
    }

    Declaration without(String annotation) {
        return annotations(
                annotations.stream().filter(each -> !each.is(annotation)).toList());
    }

    /** With another annotation in place of the first of its name. */
    Declaration replace(Annotation old, Annotation changed) {
        List<Annotation> all = new ArrayList<>(annotations);
        all.set(annotations.indexOf(old), changed);
        return annotations(all);
    }

    Declaration with(Component added) {
        return components(Stream.concat(components.stream(), Stream.of(added)).toList());
    }

    Declaration without(Component removed) {
        return components(
                components.stream().filter(each -> !each.equals(removed)).toList());
    }

    Declaration change(String component, UnaryOperator<Component> change) {
        return components(components.stream()
                .map(each -> each.name().equals(component) ? change.apply(each) : each)
                .toList());
    }
}
