package dev.relata.processor.validate;

import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Code to paste. */
final class Snippets {
    private Snippets() {}

    /** {@code One<User> author}. */
    static String component(RelationKind kind, LinkEnd end) {
        return kind.typeName() + "<" + end.target().simpleName() + "> "
                + end.component().name();
    }

    /** The end as the inverse side of its relation: without key, with the name. */
    static String inverse(LinkEnd end, Optional<String> name) {
        return relation(name.stream().map(Snippets::name).toList()) + component(end.kind(), end);
    }

    /** The end as it is, with this name. */
    static String named(LinkEnd end, String name) {
        List<String> attributes = new ArrayList<>(List.of(name(name)));
        if (end.hasFields()) {
            attributes.add("fields = " + written(end.relation().fields()));
        }
        if (end.hasReferences()) {
            attributes.add("references = " + written(end.relation().references()));
        }
        end.relation().onDelete().ifPresent(action -> attributes.add("onDelete = " + action.value()));
        end.relation().onUpdate().ifPresent(action -> attributes.add("onUpdate = " + action.value()));
        return relation(attributes) + component(end.kind(), end);
    }

    /** The end with these columns as its key; the target's id where no references are given. */
    static String owner(LinkEnd end, String fields, String references) {
        List<String> attributes =
                new ArrayList<>(end.name().map(Snippets::name).stream().toList());
        attributes.add("fields = " + fields);
        attributes.add("references = " + references);
        end.relation()
                .onDelete()
                .map(Written::value)
                .filter(action -> action != ReferentialAction.RESTRICT)
                .ifPresent(action -> attributes.add("onDelete = " + action));
        RelationKind kind = end.isMany() ? RelationKind.ONE : end.kind();
        return relation(attributes) + component(kind, end);
    }

    /** New columns for the key of an end, and the end over them. */
    static String newKey(Draft draft, LinkEnd end, boolean unique) {
        List<Column> id = draft.model(end.target()).map(DraftModel::id).orElse(List.of());
        String stem = end.component().name();
        List<String> names = id.stream()
                .map(column ->
                        stem + Words.capitalized(column.path().get(column.path().size() - 1)))
                .toList();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            code.append(unique && names.size() == 1 ? "@Unique " : "")
                    .append(column(id.get(i), end.kind() == RelationKind.MAYBE))
                    .append(' ')
                    .append(names.get(i))
                    .append(",\n");
        }
        return id.isEmpty() ? component(end.kind(), end) : code + owner(end, Words.value(names), Words.value(id));
    }

    /** What the target of an end lacks. */
    static String missingInverse(Draft draft, LinkEnd end, boolean keyIsUnique) {
        String model = end.model().name();
        String name = Words.decapitalized(model);
        if (end.hasFields()) {
            String type = keyIsUnique ? "Maybe<" + model + "> " + name : "Many<" + model + "> " + Words.plural(name);
            return relation(end.name().map(Snippets::name).stream().toList()) + type;
        }
        List<Column> id = draft.model(end.model().type()).map(DraftModel::id).orElse(List.of());
        List<String> names = id.stream()
                .map(column ->
                        name + Words.capitalized(column.path().get(column.path().size() - 1)))
                .toList();
        List<String> attributes =
                new ArrayList<>(end.name().map(Snippets::name).stream().toList());
        if (id.isEmpty()) {
            return relation(attributes) + "One<" + model + "> " + name;
        }
        attributes.add("fields = " + Words.value(names));
        attributes.add("references = " + Words.value(id));
        String unique = end.isMany() || names.size() > 1 ? "" : "@Unique ";
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            code.append(unique)
                    .append(column(id.get(i), false))
                    .append(' ')
                    .append(names.get(i))
                    .append(",\n");
        }
        return code + relation(attributes) + "One<" + model + "> " + name;
    }

    private static String column(Column like, boolean nullable) {
        return nullable ? "@Nullable " + Words.box(like.type()) : Words.type(like.type());
    }

    private static String relation(List<String> attributes) {
        return attributes.isEmpty() ? "" : attributes.stream().collect(Collectors.joining(", ", "@Relation(", ") "));
    }

    private static String written(List<Written<String>> names) {
        return Words.value(names.stream().map(Written::value).toList());
    }

    private static String name(String name) {
        return "name = \"" + name + "\"";
    }
}
