package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.AMBIGUOUS_RELATION;
import static dev.relata.processor.diagnostic.Rule.INVERSE_HAS_OTHER_NAME;
import static dev.relata.processor.diagnostic.Rule.MISSING_INVERSE;
import static dev.relata.processor.diagnostic.Rule.RELATION_NAME_REUSED;
import static dev.relata.processor.diagnostic.Rule.UNNAMED_SELF_RELATION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.graph.Unpaired;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends of relations that have no counterpart. */
final class UnpairedEnds implements UnpairedRule {

    @Override
    public void check(Unpaired unpaired, Draft draft, Consumer<Diagnostic> out) {
        if (unpaired instanceof Unpaired.NoInverse alone) {
            // A type that does not exist may well have been the other end: the compiler reports it.
            if (!draft.model(alone.end().target())
                    .map(DraftModel::declaration)
                    .filter(ModelDeclaration::isUnresolved)
                    .isPresent()) {
                out.accept(missing(alone.end(), draft));
            }
        } else if (unpaired instanceof Unpaired.OtherName other) {
            out.accept(otherName(other));
        } else if (unpaired instanceof Unpaired.Ambiguous ambiguous) {
            out.accept(ambiguous(ambiguous.ends(), draft));
        } else if (unpaired instanceof Unpaired.UnnamedSelf self) {
            out.accept(unnamedSelf(self.ends(), draft));
        } else if (unpaired instanceof Unpaired.NameReused reused) {
            out.accept(reused(reused.ends(), draft));
        }
    }

    private static Diagnostic missing(LinkEnd end, Draft draft) {
        String target = end.target().simpleName();
        boolean unique = isKeyUnique(end, draft);
        Diagnostic diagnostic = Diagnostic.of(
                MISSING_INVERSE,
                end.relation().at(),
                "`" + end.label() + "`: `" + target + "` has no component for this relation");
        if (end.hasFields()) {
            return diagnostic
                    .help("to have it on both sides, ", added(draft, end, unique))
                    .help("if `" + target + "` needs none, ", RelationEdits.set(end, "oneWay = true"));
        }
        return end.isMany()
                ? diagnostic
                        .help("for a one-to-many relation, ", added(draft, end, unique))
                        .help("for a many-to-many relation, ", otherMany(draft, end))
                : diagnostic.help("", added(draft, end, unique));
    }

    private static List<Edit> added(Draft draft, LinkEnd end, boolean unique) {
        return List.of(RelationEdits.missingInverse(draft, end, end.name().orElse(""), unique));
    }

    private static List<Edit> otherMany(Draft draft, LinkEnd end) {
        return List.of(RelationEdits.otherMany(draft, end));
    }

    private static boolean isKeyUnique(LinkEnd end, Draft draft) {
        Optional<DraftModel> model = draft.model(end.model().type());
        List<Column> fields = end.relation().fields().stream()
                .flatMap(field -> model.flatMap(m -> m.column(field.value())).stream())
                .toList();
        return !fields.isEmpty() && model.filter(m -> m.isUniqueWithin(fields)).isPresent();
    }

    private static Diagnostic otherName(Unpaired.OtherName unpaired) {
        LinkEnd end = unpaired.end();
        LinkEnd other = unpaired.candidate();
        String name = end.name().or(other::name).orElse(end.component().name());
        return Diagnostic.of(
                        INVERSE_HAS_OTHER_NAME,
                        nameOf(end),
                        "`" + end.label() + "` " + called(end) + ", but `" + other.label() + "` " + called(other))
                .note("the two ends of a relation have the same name")
                .help(
                        "if they belong together, ",
                        RelationEdits.named(end.name().isPresent() ? other : end, name));
    }

    private static String called(LinkEnd end) {
        return end.name()
                .map(name -> "belongs to the relation `" + name + "`")
                .orElse("belongs to a relation without a name");
    }

    private static Diagnostic ambiguous(List<LinkEnd> ends, Draft draft) {
        LinkEnd first = crowded(ends).get(0);
        LinkEnd second = crowded(ends).get(1);
        Diagnostic diagnostic = Diagnostic.of(
                        AMBIGUOUS_RELATION,
                        first.relation().at(),
                        "`" + first.label() + "` and `" + second.label() + "` are both relations to `"
                                + first.target().simpleName() + "`, and no name tells them apart")
                .note(labels(ends) + (ends.size() == 1 ? " has" : " have") + " no name");
        List<Edit> edits = new ArrayList<>();
        List<LinkEnd> opposites = new ArrayList<>(
                ends.stream().filter(end -> !end.model().equals(first.model())).toList());
        for (LinkEnd end : crowded(ends)) {
            String name = end.component().name();
            Optional<LinkEnd> opposite = opposites.stream()
                    .filter(other -> end.hasFields() != other.hasFields())
                    .findFirst();
            opposite.ifPresent(opposites::remove);
            edits.addAll(
                    opposite.map(other -> List.of(RelationEdits.named(end, name), RelationEdits.named(other, name)))
                            .orElseGet(() -> alone(draft, end, name)));
        }
        return diagnostic.help("to name each relation, at both of its ends, ", edits);
    }

    /** A name for an end that has no other yet. */
    private static List<Edit> alone(Draft draft, LinkEnd end, String name) {
        if (end.hasFields()) {
            return List.of(RelationEdits.set(end, RelationEdits.name(name) + ", oneWay = true"));
        }
        return List.of(RelationEdits.named(end, name), RelationEdits.missingInverse(draft, end, name, false));
    }

    private static Diagnostic unnamedSelf(List<LinkEnd> ends, Draft draft) {
        LinkEnd first = ends.get(0);
        String name = first.component().name();
        Diagnostic diagnostic = Diagnostic.of(
                UNNAMED_SELF_RELATION,
                first.relation().at(),
                "`" + first.label() + "` is a relation of `" + first.model().name() + "` with itself, and has no name");
        if (ends.size() == 1) {
            Edit named = RelationEdits.named(first, name);
            if (first.hasFields()) {
                return diagnostic
                        .help("if nothing leads back, ", RelationEdits.set(first, "oneWay = true"))
                        .help("otherwise, ", named, RelationEdits.missingInverse(draft, first, name, false));
            }
            return first.isMany()
                    ? diagnostic.help("", named, RelationEdits.missingInverse(draft, first, name, false))
                    : diagnostic.help(
                            "",
                            RelationEdits.newKey(draft, first, RelationKind.MAYBE, false),
                            Edit.set("@Relation", first.label(), "oneWay = true"));
        }
        return diagnostic
                .note(labels(ends) + (ends.size() == 1 ? " has" : " have") + " no name")
                .help(
                        "",
                        ends.size() > 2
                                ? List.of()
                                : ends.stream()
                                        .map(end -> RelationEdits.named(end, name))
                                        .toList());
    }

    private static Diagnostic reused(List<LinkEnd> ends, Draft draft) {
        List<LinkEnd> crowded = crowded(ends);
        LinkEnd last = crowded.get(crowded.size() - 1);
        String name = last.name().orElse("");
        boolean self = last.model().type().equals(last.target());
        String fact = self
                ? "`" + last.label() + "`: the relation `" + name + "` has more than two ends"
                : "`" + last.label() + "`: the relation `" + name + "` already has an end in `"
                        + last.model().name() + "`";
        return Diagnostic.of(RELATION_NAME_REUSED, nameOf(last), fact)
                .note("its ends are " + labels(ends))
                .help(
                        "for a relation of its own, ",
                        alone(draft, last, last.component().name()));
    }

    /** The ends of the model that has most of them. */
    private static List<LinkEnd> crowded(List<LinkEnd> ends) {
        LinkEnd first = ends.get(0);
        List<LinkEnd> same =
                ends.stream().filter(end -> end.model().equals(first.model())).toList();
        return same.size() > 1
                ? same
                : ends.stream()
                        .filter(end -> !end.model().equals(first.model()))
                        .toList();
    }

    private static String labels(Collection<LinkEnd> ends) {
        return Words.list(ends.stream().map(LinkEnd::label).toList());
    }

    private static Location nameOf(LinkEnd end) {
        return end.relation().name().map(Written::at).orElse(end.relation().at());
    }
}
