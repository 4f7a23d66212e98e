package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.REQUIRED_CYCLE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models that require each other: no first row can be inserted. Reported once, at the model whose name comes first. */
final class RequiredCycle implements PathRule {

    @Override
    public void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out) {
        if (!isRequired(key)) {
            return;
        }
        List<ForeignKey> cycle = Cycles.shortest(key, all, RequiredCycle::isRequired);
        if (!cycle.isEmpty() && Cycles.isReportedAt(key, cycle)) {
            boolean self = cycle.size() == 1;
            String path = cycle.stream()
                    .map(each -> each.owner().label())
                    .collect(Collectors.joining(
                            "` -> `", "`", "` -> `" + key.child().name() + "`"));
            Diagnostic diagnostic = Diagnostic.of(
                    REQUIRED_CYCLE,
                    key.owner().at(),
                    self
                            ? key.label() + ": a `" + key.child().name() + "` requires another `"
                                    + key.child().name() + "`, so no first row can be inserted"
                            : key.label() + ": models require each other, so no first row can be inserted");
            Diagnostic located = self ? diagnostic : diagnostic.note("the path is " + path);
            for (ForeignKey link : cycle) {
                located = located.help("to make " + (self ? "it" : link.label()) + " optional, ", optional(link));
            }
            out.accept(located);
        }
    }

    private static boolean isRequired(ForeignKey key) {
        return key.owner().kind() == RelationKind.ONE;
    }

    private static List<Edit> optional(ForeignKey key) {
        List<Edit> edits = new ArrayList<>();
        Column first = key.fields().get(0);
        if (!key.child().id().contains(first)) {
            Place.of(key.child(), first).ifPresent(place -> edits.add(place.nullable(first.type())));
        }
        return Stream.concat(
                        edits.stream(), edits.stream().map(edit -> RelationEdits.kind(key.owner(), RelationKind.MAYBE)))
                .toList();
    }
}
