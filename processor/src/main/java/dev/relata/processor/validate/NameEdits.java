package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How what a table consists of gets other names.
 *
 * @param model empty for a join table
 * @param tableNamed names the table
 */
record NameEdits(Optional<ModelDeclaration> model, Function<String, List<Edit>> tableNamed) {
    Function<String, List<Edit>> columnNamed(Column column) {
        return name -> Place.list(model.flatMap(declared -> Place.of(declared, column))
                .map(place -> place.set("@Column", attribute("name", name))));
    }

    Function<String, List<Edit>> foreignKeyNamed(ForeignKey key) {
        return name -> Place.list(key.component()
                .flatMap(this::place)
                .map(place -> place.set("@Relation", attribute("constraint", name))));
    }

    /** An index that nobody has written is written, with a name. */
    Function<String, List<Edit>> indexNamed(Model.Key index) {
        return name -> single(index)
                .map(place -> List.of(place.annotate("@Index(" + attribute("name", name) + ")")))
                .orElseGet(() -> declared()
                        .map(declared -> Edit.annotate(
                                declared.name(),
                                "@Index(fields = " + Words.value(index.columns()) + ", " + attribute("name", name)
                                        + ")"))
                        .toList());
    }

    /** A unique or an index, where it is clear which of several annotations is meant. */
    Function<String, List<Edit>> keyNamed(String annotation, Model.Key key) {
        return name -> {
            Optional<Place> component = single(key)
                    .filter(place -> keys(annotation, place.component()).size() == 1);
            if (component.isPresent()) {
                return List.of(Edit.set(annotation, component.get().label(), attribute("name", name)));
            }
            return declared()
                    .filter(declared -> isOnlyOne(
                            annotation.equals("@Unique") ? declared.uniques() : declared.indexes(), key.name()))
                    .map(declared -> Edit.set(annotation, declared.name(), attribute("name", name)))
                    .toList();
        };
    }

    /** A check whose name is written, or the only one. */
    Function<String, List<Edit>> checkNamed(String old) {
        return name -> {
            List<Edit> edits = new ArrayList<>();
            declared().forEach(declared -> {
                checks(declared.name(), declared.checks(), old, name).ifPresent(edits::add);
                declared.components()
                        .forEach(component -> checks(declared.label(component), component.checks(), old, name)
                                .ifPresent(edits::add));
            });
            return edits.size() == 1 ? edits : List.of();
        };
    }

    private static Optional<Edit> checks(String place, List<CheckDeclaration> checks, String old, String name) {
        boolean written = checks.stream()
                .flatMap(check -> check.name().stream())
                .anyMatch(each -> each.value().equals(old));
        return written || (checks.size() == 1 && checks.get(0).name().isEmpty())
                ? Optional.of(Edit.set("@Check", place, attribute("name", name)))
                : Optional.empty();
    }

    private static boolean isOnlyOne(List<KeyDeclaration> keys, String name) {
        return keys.size() == 1
                || keys.stream()
                        .flatMap(key -> key.name().stream())
                        .anyMatch(written -> written.value().equals(name));
    }

    private static List<KeyDeclaration> keys(String annotation, ComponentDeclaration component) {
        return annotation.equals("@Unique") ? component.uniques() : component.indexes();
    }

    /** The component of a key that is one column, not one inside an embedded record. */
    private Optional<Place> single(Model.Key key) {
        return key.columns().size() == 1 && key.columns().get(0).path().size() == 1
                ? place(key.columns().get(0).component())
                : Optional.empty();
    }

    private Optional<Place> place(String component) {
        return declared()
                .flatMap(declared -> declared.component(component).map(found -> Place.of(declared, found)).stream())
                .findFirst();
    }

    private Stream<ModelDeclaration> declared() {
        return model.stream();
    }

    private static String attribute(String attribute, String name) {
        return attribute + " = " + Words.literal(name);
    }
}
