package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.AMBIGUOUS_RELATION;
import static dev.relata.processor.diagnostic.Rule.INVERSE_HAS_OTHER_NAME;
import static dev.relata.processor.diagnostic.Rule.MISSING_INVERSE;
import static dev.relata.processor.diagnostic.Rule.RELATION_NAME_REUSED;
import static dev.relata.processor.diagnostic.Rule.UNNAMED_SELF_RELATION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.graph.Unpaired;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Written;
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
            out.accept(ambiguous(ambiguous.ends()));
        } else if (unpaired instanceof Unpaired.UnnamedSelf self) {
            out.accept(unnamedSelf(self.ends()));
        } else if (unpaired instanceof Unpaired.NameReused reused) {
            out.accept(reused(reused.ends()));
        }
    }

    private static Diagnostic missing(LinkEnd end, Draft draft) {
        String target = end.target().simpleName();
        boolean unique = isKeyUnique(end, draft);
        Diagnostic diagnostic = Diagnostic.of(
                        MISSING_INVERSE,
                        end.relation().at(),
                        "`" + end.label() + "`: `" + target + "` has no component for this relation")
                .help("add it to `" + target + "`:\n" + Snippets.missingInverse(draft, end, unique));
        if (end.hasFields()) {
            return diagnostic.help("or, if `" + target + "` needs none, add here:\noneWay = true");
        }
        return end.isMany() ? diagnostic.help("or, for a many-to-many relation:\n" + manyToMany(end)) : diagnostic;
    }

    private static String manyToMany(LinkEnd end) {
        String model = end.model().name();
        String name = end.name().map(n -> "@Relation(name = \"" + n + "\") ").orElse("");
        return name + "Many<" + model + "> " + Words.plural(Words.decapitalized(model));
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
                .help("if they belong together, write at `"
                        + (end.name().isPresent() ? other : end).label() + "`:\n"
                        + Snippets.named(end.name().isPresent() ? other : end, name));
    }

    private static String called(LinkEnd end) {
        return end.name().map(name -> "belongs to the relation `" + name + "`").orElse("to a relation without a name");
    }

    private static Diagnostic ambiguous(List<LinkEnd> ends) {
        LinkEnd first = crowded(ends).get(0);
        LinkEnd second = crowded(ends).get(1);
        String name = first.component().name();
        Diagnostic diagnostic = Diagnostic.of(
                        AMBIGUOUS_RELATION,
                        first.relation().at(),
                        "`" + first.label() + "` and `" + second.label() + "` are both relations to `"
                                + first.target().simpleName() + "`, and no name tells them apart")
                .note("without a name are " + labels(ends));
        Optional<LinkEnd> opposite =
                ends.stream().filter(end -> !end.model().equals(first.model())).findFirst();
        return diagnostic.help("name each relation, at both of its ends:\n" + Snippets.named(first, name)
                + opposite.map(end -> "\n" + Snippets.named(end, name)).orElse(""));
    }

    private static Diagnostic unnamedSelf(List<LinkEnd> ends) {
        LinkEnd first = ends.get(0);
        String name = first.component().name();
        Diagnostic diagnostic = Diagnostic.of(
                UNNAMED_SELF_RELATION,
                first.relation().at(),
                "`" + first.label() + "` is a relation of `" + first.model().name() + "` with itself, and has no name");
        if (ends.size() == 1) {
            return first.hasFields()
                    ? diagnostic
                            .help("if nothing leads back, add here:\noneWay = true")
                            .help("else name both ends:\n" + Snippets.named(first, name))
                    : diagnostic.help("name both ends:\n" + Snippets.named(first, name));
        }
        return diagnostic
                .note("without a name are " + labels(ends))
                .help("name both ends:\n" + Snippets.named(first, name) + "\n" + Snippets.named(ends.get(1), name));
    }

    private static Diagnostic reused(List<LinkEnd> ends) {
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
                .help("give each relation a name of its own:\n"
                        + Snippets.named(last, last.component().name()));
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
