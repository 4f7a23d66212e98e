package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;

/** The join table of a many-to-many relation, written as a model. */
final class JoinModel {
    private JoinModel() {}

    /** None for a relation of a model with itself: its two sides have no names to take. */
    static List<Edit> edits(Draft draft, Link link, String name) {
        LinkEnd one = link.first();
        LinkEnd other = link.second().orElseThrow();
        ModelDeclaration at = other.model();
        boolean taken = draft.models().stream().anyMatch(model -> model.name().equals(name));
        if (taken || one.model().type().equals(at.type())) {
            return List.of();
        }
        Spelling spelling = new Spelling(at);
        List<String> id = new ArrayList<>();
        String components = side(draft, other.model(), spelling, id) + ",\n" + side(draft, one.model(), spelling, id);
        String code = "@Model\n@Id(fields = " + Words.value(id) + ")\nrecord " + name + "(\n"
                + components.indent(8).stripTrailing() + ") {}";
        return List.of(
                Edit.create(code).importing(spelling.imports()),
                Edit.type(
                        other.label(), "Many<" + name + "> " + other.component().name()),
                Edit.type(one.label(), "Many<" + name + "> " + one.component().name()));
    }

    private static String side(Draft draft, ModelDeclaration model, Spelling spelling, List<String> id) {
        List<Column> key = draft.model(model.type()).map(DraftModel::id).orElse(List.of());
        String name = Words.decapitalized(model.name());
        List<String> names = key.stream()
                .map(column ->
                        name + Words.capitalized(column.path().get(column.path().size() - 1)))
                .toList();
        id.addAll(names);
        return RelationEdits.columns(spelling, key, names, RelationKind.ONE, false) + "@Relation(fields = "
                + Words.value(names) + ", references = " + Words.value(key) + ") One<" + spelling.type(model.type())
                + "> " + name;
    }
}
