package dev.relata.processor.validate;

import dev.relata.processor.model.ClassRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Closed paths over foreign keys, from child to parent. All of one is reached from each of its models. */
final class Cycles {
    private Cycles() {}

    /** The shortest way over such keys back to the child of this one, which is its first step; empty where there is none. */
    static List<ForeignKey> shortest(ForeignKey start, List<ForeignKey> all, Predicate<ForeignKey> step) {
        Map<ClassRef, ForeignKey> cameBy = new HashMap<>();
        Deque<ForeignKey> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ForeignKey key = open.remove();
            ClassRef reached = key.owner().target();
            if (cameBy.putIfAbsent(reached, key) == null) {
                all.stream()
                        .filter(next -> child(next).equals(reached) && step.test(next))
                        .forEach(open::add);
            }
        }
        List<ForeignKey> path = new ArrayList<>();
        ForeignKey at = cameBy.get(child(start));
        while (at != null) {
            path.add(0, at);
            at = isSame(at, start) ? null : cameBy.get(child(at));
        }
        return path;
    }

    /**
     * Whether a cycle is reported at this key of it: at the model whose name comes first, of those that are compiled now.
     * So it is reported once, whichever of its models a compiler is given.
     */
    static boolean isReportedAt(ForeignKey key, List<ForeignKey> cycle) {
        return key.owner().model().inSource()
                && cycle.stream()
                        .filter(other -> other.owner().model().inSource())
                        .allMatch(other -> child(key).compareTo(child(other)) <= 0);
    }

    static boolean isSame(ForeignKey key, ForeignKey other) {
        return key.relation().owner().equals(other.relation().owner());
    }

    static ClassRef child(ForeignKey key) {
        return key.child().declaration().type();
    }
}
