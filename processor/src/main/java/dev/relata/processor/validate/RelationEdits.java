package dev.relata.processor.validate;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes of the ends of relations, and of their keys. */
final class RelationEdits {
    /** Words of Java, and methods of every class: no component has such a name. */
    private static final Set<String> NO_COMPONENTS = Set.copyOf(Arrays.asList(("abstract assert boolean break byte case"
                    + " catch char class const continue default do double else enum extends false final finally float for"
                    + " goto if implements import instanceof int interface long native new null package private protected"
                    + " public return short static strictfp super switch synchronized this throw throws transient true"
                    + " try void volatile while clone finalize getClass hashCode notify notifyAll toString wait")
            .split(" ")));

    private RelationEdits() {}

    static Place place(LinkEnd end) {
        return Place.of(end.model(), end.component());
    }

    /** Another cardinality. */
    static Edit kind(LinkEnd end, RelationKind kind) {
        Spelling spelling = new Spelling(end.model());
        return place(end).type(spelling, kind.typeName() + "<" + spelling.type(end.target()) + ">");
    }

    static Edit set(LinkEnd end, String attributes) {
        return place(end).set("@Relation", attributes);
    }

    static Edit named(LinkEnd end, String name) {
        return set(end, name(name));
    }

    static String name(String name) {
        return "name = " + Words.literal(name);
    }

    static String action(String attribute, ReferentialAction action) {
        return attribute + " = ReferentialAction." + action;
    }

    /** Takes away all that only the end with the foreign key has. */
    static List<Edit> withoutKey(LinkEnd end) {
        RelationDeclaration relation = end.relation();
        List<String> attributes = new ArrayList<>();
        if (end.hasFields()) {
            attributes.add("fields");
        }
        if (end.hasReferences()) {
            attributes.add("references");
        }
        relation.onDelete().ifPresent(action -> attributes.add("onDelete"));
        relation.onUpdate().ifPresent(action -> attributes.add("onUpdate"));
        relation.constraint().ifPresent(constraint -> attributes.add("constraint"));
        return attributes.stream()
                .map(attribute -> place(end).remove(attribute, "@Relation"))
                .toList();
    }

    /** New columns for the key of an end, which points to the id of its target. */
    static Edit newKey(Draft draft, LinkEnd end, boolean unique) {
        return newKey(draft, end, end.isMany() ? RelationKind.ONE : end.kind(), unique);
    }

    static Edit newKey(Draft draft, LinkEnd end, RelationKind kind, boolean unique) {
        List<Column> id = draft.model(end.target()).map(DraftModel::id).orElse(List.of());
        List<String> more = new ArrayList<>();
        end.relation().onDelete().ifPresent(action -> more.add(action("onDelete", action.value())));
        end.relation().onUpdate().ifPresent(action -> more.add(action("onUpdate", action.value())));
        end.relation().constraint().ifPresent(name -> more.add("constraint = " + Words.literal(name.value())));
        return owner(end, kind, id, end.name(), more, unique);
    }

    /** A relation, and columns for its key, in the place of a component that is none. */
    static Edit oneWay(LinkEnd end, DraftModel target) {
        return owner(end, end.kind(), target.id(), Optional.empty(), List.of("oneWay = true"), false);
    }

    /** The same, where the other end is there and has no key. */
    static List<Edit> owner(LinkEnd end, DraftModel target, LinkEnd opposite) {
        boolean unique = !opposite.isMany();
        List<Column> id = target.id();
        List<Edit> edits = new ArrayList<>(List.of(owner(end, end.kind(), id, opposite.name(), List.of(), unique)));
        if (unique && id.size() > 1) {
            List<String> names = keyNames(end.model(), end.component().name(), id, end.kind());
            edits.add(Edit.annotate(end.model().name(), "@Unique(fields = " + Words.value(names) + ")"));
        }
        return edits;
    }

    private static Edit owner(
            LinkEnd end, RelationKind kind, List<Column> id, Optional<String> name, List<String> more, boolean unique) {
        Spelling spelling = new Spelling(end.model());
        List<String> names = keyNames(end.model(), end.component().name(), id, kind);
        List<String> attributes =
                new ArrayList<>(name.map(RelationEdits::name).stream().toList());
        attributes.add("fields = " + Words.value(names));
        attributes.add("references = " + Words.value(id));
        attributes.addAll(more);
        String code = newColumns(end.model(), spelling, id, names, kind, unique) + annotation(attributes)
                + kind.typeName() + "<" + spelling.type(end.target()) + "> "
                + end.component().name();
        return Edit.declare(end.label(), code).importing(spelling.imports());
    }

    /** What the target of an end lacks. */
    static Edit missingInverse(Draft draft, LinkEnd end, String relation, boolean keyIsUnique) {
        ModelDeclaration target = draft.model(end.target()).orElseThrow().declaration();
        List<Column> id = draft.model(end.model().type()).map(DraftModel::id).orElse(List.of());
        Spelling spelling = new Spelling(target);
        String type = spelling.type(end.model().type());
        String name = Words.decapitalized(end.model().name());
        List<String> attributes = new ArrayList<>(relation.isEmpty() ? List.of() : List.of(name(relation)));
        if (end.hasFields() || id.isEmpty()) {
            boolean many = end.hasFields() && !keyIsUnique;
            String component = fresh(target, many ? Words.plural(name) : name);
            return Edit.add(
                            target.name(),
                            annotation(attributes) + (many ? "Many<" : id.isEmpty() ? "One<" : "Maybe<") + type + "> "
                                    + component)
                    .importing(spelling.imports());
        }
        // A row that requires one of its own model could never be the first.
        RelationKind kind = end.target().equals(end.model().type()) ? RelationKind.MAYBE : RelationKind.ONE;
        String component = fresh(target, name);
        List<String> names = keyNames(target, component, id, kind);
        attributes.add("fields = " + Words.value(names));
        attributes.add("references = " + Words.value(id));
        String code = newColumns(target, spelling, id, names, kind, !end.isMany()) + annotation(attributes)
                + kind.typeName() + "<" + type + "> " + component;
        return Edit.add(target.name(), code).importing(spelling.imports());
    }

    /** The other end of a many-to-many relation. */
    static Edit otherMany(Draft draft, LinkEnd end) {
        ModelDeclaration target = draft.model(end.target()).orElseThrow().declaration();
        Spelling spelling = new Spelling(target);
        String type = spelling.type(end.model().type());
        String name = fresh(target, Words.plural(Words.decapitalized(end.model().name())));
        return Edit.add(
                        target.name(),
                        annotation(end.name().map(RelationEdits::name).stream().toList()) + "Many<" + type + "> "
                                + name)
                .importing(spelling.imports());
    }

    /** {@code authorId}: one name for each column of an id. A column that is there and fits is used, unless it is a key already. */
    static List<String> keyNames(ModelDeclaration model, String stem, List<Column> id, RelationKind kind) {
        return id.stream()
                .map(column -> {
                    String name = stem
                            + Words.capitalized(column.path().get(column.path().size() - 1));
                    return model.component(name)
                                    .filter(there -> fits(model, there, column, kind))
                                    .isPresent()
                            ? name
                            : fresh(model, name);
                })
                .toList();
    }

    private static boolean fits(ModelDeclaration model, ComponentDeclaration there, Column column, RelationKind kind) {
        return there.type() instanceof TypeDeclaration.Value value
                && value.type().equals(column.type())
                && there.nullness().isNullable() == (kind == RelationKind.MAYBE)
                && !isForeignKey(model, there.name());
    }

    static boolean isForeignKey(ModelDeclaration model, String column) {
        return model.components().stream()
                .flatMap(component -> component.relation().stream())
                .flatMap(relation -> relation.fields().stream())
                .anyMatch(field -> field.value().equals(column));
    }

    /** The name, or where the record has it already, the name with the first number that is free. */
    static String fresh(ModelDeclaration model, String name) {
        String candidate = name;
        if (NO_COMPONENTS.contains(name)) {
            return fresh(model, name + "Row");
        }
        for (int number = 2; model.component(candidate).isPresent(); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    /**
     * The columns of a key that a model does not have; where one becomes unique, with it.
     *
     * @param unique whether the key is: of several columns no single one is
     */
    private static String newColumns(
            ModelDeclaration model,
            Spelling spelling,
            List<Column> like,
            List<String> names,
            RelationKind kind,
            boolean unique) {
        boolean single = unique && names.size() == 1;
        List<Integer> missing = IntStream.range(0, names.size())
                .filter(i -> single || model.component(names.get(i)).isEmpty())
                .boxed()
                .toList();
        return columns(
                spelling,
                missing.stream().map(like::get).toList(),
                missing.stream().map(names::get).toList(),
                kind,
                single);
    }

    /** Columns of their own for the values of others, each with a comma. */
    static String columns(Spelling spelling, List<Column> like, List<String> names, RelationKind kind, boolean unique) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Column column = like.get(i);
            code.append(unique ? "@Unique " : "")
                    .append(size(column))
                    .append(
                            kind == RelationKind.MAYBE
                                    ? spelling.nullable(column.type())
                                    : spelling.required(column.type()))
                    .append(' ')
                    .append(names.get(i))
                    .append(",\n");
        }
        return code.toString();
    }

    /** A key is as wide as what it points to. */
    private static String size(Column column) {
        if (column.precision() > 0) {
            return "@Column(precision = " + column.precision() + ", scale = " + column.scale() + ") ";
        }
        return column.length().isPresent()
                ? "@Column(length = " + column.length().getAsInt() + ") "
                : "";
    }

    static String annotation(List<String> attributes) {
        return attributes.isEmpty() ? "" : attributes.stream().collect(Collectors.joining(", ", "@Relation(", ") "));
    }

    static String written(List<Written<String>> names) {
        return Words.value(names.stream().map(Written::value).toList());
    }
}
