package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CASCADE_CYCLE;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A delete that comes back to the model it began at, over others: one row may take with it what nobody thinks of. In a
 * model of its own that is a tree, whose branches are meant to go.
 */
final class CascadeCycle implements PathRule {

    @Override
    public void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out) {
        if (!isStep(key)) {
            return;
        }
        List<ForeignKey> cycle = Cycles.shortest(key, all, CascadeCycle::isStep);
        // Where all of them are required, RequiredCycle has spoken.
        if (cycle.isEmpty()
                || cycle.stream().allMatch(each -> each.owner().kind() == RelationKind.ONE)
                || cycle.stream().anyMatch(each -> each.owner().at().silences(CASCADE_CYCLE))
                || !Cycles.isReportedAt(key, cycle)
                || isRepeated(key, cycle, all)) {
            return;
        }
        List<String> names =
                new ArrayList<>(cycle.stream().map(each -> each.child().name()).toList());
        names.add(key.child().name());
        Collections.reverse(names);
        out.accept(Diagnostic.of(
                        CASCADE_CYCLE,
                        Cascades.at(key),
                        key.label() + ": a delete from `" + key.child().name() + "` cascades to `"
                                + key.child().name() + "` again, through other models")
                .note("the path is " + names.stream().collect(Collectors.joining("` -> `", "`", "`")))
                .help(
                        "to end it here, ",
                        RelationEdits.set(key.owner(), RelationEdits.action("onDelete", ReferentialAction.RESTRICT))));
    }

    /** Whether an earlier key of the same model leads over the same models. */
    private static boolean isRepeated(ForeignKey key, List<ForeignKey> cycle, List<ForeignKey> all) {
        return all.stream()
                .takeWhile(other -> !Cycles.isSame(other, key))
                .filter(other -> isStep(other) && Cycles.child(other).equals(Cycles.child(key)))
                .anyMatch(other -> models(Cycles.shortest(other, all, CascadeCycle::isStep))
                        .equals(models(cycle)));
    }

    private static Set<ClassRef> models(List<ForeignKey> cycle) {
        return cycle.stream().map(Cycles::child).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isStep(ForeignKey key) {
        return Cascades.isCascade(key) && !key.child().equals(key.parent());
    }
}
