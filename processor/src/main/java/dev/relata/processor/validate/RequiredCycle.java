package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.REQUIRED_CYCLE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Models that require each other: no first row can be inserted. Reported once, at the model whose name comes first. */
final class RequiredCycle implements PathRule {

    @Override
    public void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out) {
        if (key.owner().kind() != RelationKind.ONE) {
            return;
        }
        List<ForeignKey> cycle = cycle(key, all);
        boolean first = cycle.stream().allMatch(other -> type(key).compareTo(type(other)) <= 0);
        if (!cycle.isEmpty() && first) {
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
            out.accept((self ? diagnostic : diagnostic.note("the path is " + path))
                    .help("make " + (self ? "it" : "one of them") + " optional, such as:\n@Nullable "
                            + Words.box(key.fields().get(0).type()) + " "
                            + key.fields().get(0).component() + ",\n"
                            + Snippets.component(RelationKind.MAYBE, key.owner())));
        }
    }

    /** The shortest way over required keys back to the child of this one; empty where there is none. */
    private static List<ForeignKey> cycle(ForeignKey start, List<ForeignKey> all) {
        Map<ClassRef, ForeignKey> cameBy = new HashMap<>();
        Deque<ForeignKey> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ForeignKey key = open.remove();
            ClassRef reached = key.owner().target();
            if (cameBy.putIfAbsent(reached, key) == null) {
                all.stream()
                        .filter(next -> next.owner().kind() == RelationKind.ONE
                                && type(next).equals(reached))
                        .forEach(open::add);
            }
        }
        List<ForeignKey> path = new ArrayList<>();
        for (ForeignKey at = cameBy.get(type(start)); at != null; at = at.equals(start) ? null : cameBy.get(type(at))) {
            path.add(0, at);
        }
        return path;
    }

    private static ClassRef type(ForeignKey key) {
        return key.child().declaration().type();
    }
}
