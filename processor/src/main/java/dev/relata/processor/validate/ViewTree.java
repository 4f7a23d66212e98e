package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_NOT_A_TREE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.view.Route;
import dev.relata.processor.view.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Views that contain themselves: reading one would never end. Reported once, at the view whose name comes first. */
final class ViewTree {
    /** A component of a view that is another one. */
    private record Nesting(ViewDeclaration view, ViewComponent component, ClassRef nested) {}

    private ViewTree() {}

    static void check(ViewPlace place, Consumer<Diagnostic> out) {
        if (!(place.component().type() instanceof ViewType.Nested nested)) {
            return;
        }
        List<Nesting> cycle = cycle(new Nesting(place.view(), place.component(), nested.view()), place.views());
        boolean first = cycle.stream()
                .map(Nesting::view)
                .filter(view -> view.record().inSource())
                .allMatch(view -> place.view().type().compareTo(view.type()) <= 0);
        if (cycle.isEmpty() || !first) {
            return;
        }
        String name = place.view().name();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_NOT_A_TREE, place.component().at(), place.label() + ": `" + name + "` contains itself");
        if (cycle.size() > 1) {
            diagnostic = diagnostic.note("the path is "
                    + cycle.stream()
                            .map(each -> "`"
                                    + each.view()
                                            .record()
                                            .label(each.component().declared()) + "`")
                            .collect(Collectors.joining(" -> ", "", " -> `" + name + "`")));
        }
        Optional<Step> relation = place.route()
                .flatMap(
                        route -> route.end() instanceof Route.End.Row row ? Optional.of(row.relation()) : route.many());
        out.accept(diagnostic.help(
                "to end it here, ",
                relation.map(step -> ViewEdits.rowView(place, step.target(), nested.list()))
                        .orElse(List.of())));
    }

    /** The shortest way over nested views back to the first one; empty where there is none. */
    private static List<Nesting> cycle(Nesting start, Map<ClassRef, ViewDeclaration> views) {
        Map<ClassRef, Nesting> cameBy = new HashMap<>();
        Deque<Nesting> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Nesting next = open.remove();
            if (cameBy.putIfAbsent(next.nested(), next) == null && views.containsKey(next.nested())) {
                ViewDeclaration view = views.get(next.nested());
                for (ViewComponent component : view.components()) {
                    if (component.type() instanceof ViewType.Nested nested) {
                        open.add(new Nesting(view, component, nested.view()));
                    }
                }
            }
        }
        List<Nesting> path = new ArrayList<>();
        Nesting at = cameBy.get(start.view().type());
        while (at != null) {
            path.add(0, at);
            at = at.equals(start) ? null : cameBy.get(at.view().type());
        }
        return path;
    }
}
