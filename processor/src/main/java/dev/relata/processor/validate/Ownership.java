package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.FIELDS_WITHOUT_REFERENCES;
import static dev.relata.processor.diagnostic.Rule.MANY_OWNS_KEY;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_WITH_KEY;
import static dev.relata.processor.diagnostic.Rule.NO_OWNER;
import static dev.relata.processor.diagnostic.Rule.REFERENCES_WITHOUT_FIELDS;
import static dev.relata.processor.diagnostic.Rule.SPLIT_OWNERSHIP;
import static dev.relata.processor.diagnostic.Rule.TWO_OWNERS;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which side holds the foreign key: exactly one, and the one that can. */
final class Ownership {
    private Ownership() {}

    static void split(Link link, Draft draft, Consumer<Diagnostic> out) {
        link.second().ifPresent(second -> {
            LinkEnd fields = link.first().hasFields() ? link.first() : second;
            LinkEnd references = fields.equals(second) ? link.first() : second;
            if (fields.hasFields()
                    && !fields.hasReferences()
                    && references.hasReferences()
                    && !references.hasFields()) {
                LinkEnd owner = fields.isMany() ? references : fields;
                out.accept(Diagnostic.of(
                                SPLIT_OWNERSHIP,
                                references.relation().references().get(0).at(),
                                "`" + references.label() + "` has `references`, but `fields` is on the other side, `"
                                        + fields.label() + "`")
                        .help(
                                "to keep the key in `" + owner.model().name() + "`, ",
                                together(draft, owner, fields, references)));
            }
        });
    }

    static void two(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (link.ends().stream().filter(LinkEnd::hasFields).count() == 2) {
            LinkEnd second = link.second().orElseThrow();
            LinkEnd inverse = isDependent(link.first(), second) ? second : link.first();
            LinkEnd owner = link.opposite(inverse).orElseThrow();
            out.accept(Diagnostic.of(
                            TWO_OWNERS,
                            inverse.relation().fields().get(0).at(),
                            "`" + inverse.label() + "` has `fields`, and so has the other side, `" + owner.label()
                                    + "`")
                    .note("one side holds the foreign key of a relation, the other is its inverse")
                    .help("to keep the key in `" + owner.model().name() + "`, ", RelationEdits.withoutKey(inverse)));
        }
    }

    static void manyToManyWithKey(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (link.isManyToMany()) {
            withKey(link)
                    .ifPresent(end -> out.accept(Diagnostic.of(
                                    MANY_TO_MANY_WITH_KEY,
                                    end.relation().at(),
                                    "`" + end.label() + "` has " + attributes(end) + ", but both sides are `Many`")
                            .note("a join table holds the keys of a many-to-many relation")
                            .help("", RelationEdits.withoutKey(end))));
        }
    }

    static void manyOwnsKey(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (!link.isManyToMany()) {
            withKey(link).filter(LinkEnd::isMany).ifPresent(end -> {
                Diagnostic diagnostic = Diagnostic.of(
                                MANY_OWNS_KEY,
                                end.relation().at(),
                                "`" + end.label() + "` has " + attributes(end) + ", but a `Many` holds no foreign key")
                        .note("each row of `" + end.target().simpleName() + "` holds the key of its one `"
                                + end.model().name() + "`");
                out.accept(link.opposite(end)
                        .map(owner -> diagnostic.help(
                                "to move the key to `" + owner.model().name() + "`, ", moved(draft, end, owner, false)))
                        .orElse(diagnostic));
            });
        }
    }

    static void halfKey(Link link, Draft draft, Consumer<Diagnostic> out) {
        for (LinkEnd end : link.ends()) {
            String target = end.target().simpleName();
            if (end.hasFields() && !end.hasReferences()) {
                List<String> id = draft.model(end.target()).map(DraftModel::id).orElse(List.of()).stream()
                        .map(column -> column.component())
                        .toList();
                Diagnostic diagnostic = Diagnostic.of(
                        FIELDS_WITHOUT_REFERENCES,
                        end.relation().at(),
                        "`" + end.label() + "` has `fields`, but no `references`");
                out.accept(
                        id.isEmpty()
                                ? diagnostic
                                : diagnostic.help(
                                        "to point to the id of `" + target + "`, ",
                                        RelationEdits.set(end, "references = " + Words.value(id))));
            } else if (end.hasReferences() && !end.hasFields()) {
                out.accept(Diagnostic.of(
                                REFERENCES_WITHOUT_FIELDS,
                                end.relation().at(),
                                "`" + end.label() + "` has `references`, but no `fields`")
                        .help(
                                "to name the columns of `" + end.model().name() + "` that hold the key, ",
                                fields(draft, end)));
            }
        }
    }

    static void none(Link link, Draft draft, Consumer<Diagnostic> out) {
        if (link.second().isEmpty()
                || link.isManyToMany()
                || link.ends().stream().anyMatch(LinkEnd::hasFields)) {
            return;
        }
        LinkEnd second = link.second().get();
        LinkEnd owner = isDependent(link.first(), second) ? link.first() : second;
        LinkEnd inverse = link.opposite(owner).orElseThrow();
        out.accept(Diagnostic.of(
                        NO_OWNER,
                        owner.relation().at(),
                        "`" + owner.label() + "` and `" + inverse.label()
                                + "`: neither side has `fields` to hold the foreign key")
                .help("to keep it in `" + owner.model().name() + "`, ", key(draft, link, owner, inverse)));
    }

    /** Whether the first rather than the second is the side that cannot exist alone. */
    private static boolean isDependent(LinkEnd first, LinkEnd second) {
        if (first.isMany() != second.isMany()) {
            return second.isMany();
        }
        return first.kind() == RelationKind.ONE || second.kind() != RelationKind.ONE;
    }

    private static Optional<LinkEnd> withKey(Link link) {
        return link.ends().stream()
                .filter(end -> end.hasFields() || end.hasReferences())
                .filter(end -> end.isMany())
                .findFirst();
    }

    private static String attributes(LinkEnd end) {
        return end.hasFields() ? "`fields`" : "`references`";
    }

    /** Nothing can require the side that holds the key of a one-to-one. */
    private static List<Edit> key(Draft draft, Link link, LinkEnd owner, LinkEnd inverse) {
        Edit key = RelationEdits.newKey(draft, owner, link.isOneToOne());
        return inverse.kind() == RelationKind.ONE
                ? List.of(key, RelationEdits.kind(inverse, RelationKind.MAYBE))
                : List.of(key);
    }

    /** Both attributes at one end, where the other has one of them. */
    private static List<Edit> together(Draft draft, LinkEnd owner, LinkEnd fields, LinkEnd references) {
        LinkEnd inverse = owner.equals(fields) ? references : fields;
        List<Edit> edits = new ArrayList<>(RelationEdits.withoutKey(inverse));
        edits.add(
                owner.equals(fields)
                        ? RelationEdits.set(
                                owner,
                                "references = "
                                        + RelationEdits.written(
                                                references.relation().references()))
                        : RelationEdits.newKey(draft, owner, false));
        return edits;
    }

    /** The key of one end becomes one of the other. */
    static List<Edit> moved(Draft draft, LinkEnd from, LinkEnd to, boolean unique) {
        List<Edit> edits = new ArrayList<>(RelationEdits.withoutKey(from));
        edits.add(RelationEdits.newKey(draft, to, unique));
        return edits;
    }

    /** Columns that look like the key of an end, else new ones. */
    private static Edit fields(Draft draft, LinkEnd end) {
        List<Column> references = end.relation().references().stream()
                .flatMap(name -> draft.model(end.target()).flatMap(model -> model.column(name.value())).stream())
                .toList();
        for (String stem :
                List.of(end.component().name(), Words.decapitalized(end.target().simpleName()))) {
            List<String> names = RelationEdits.keyNames(end.model(), stem, references, end.kind());
            if (!names.isEmpty()
                    && names.size() == end.relation().references().size()
                    && names.stream()
                            .allMatch(name -> end.model().component(name).isPresent())) {
                return RelationEdits.set(end, "fields = " + Words.value(names));
            }
        }
        return RelationEdits.newKey(draft, end, false);
    }
}
