package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_COUNT_NOT_MANY;
import static dev.relata.processor.diagnostic.Rule.VIEW_UNKNOWN_COMPONENT;
import static dev.relata.processor.diagnostic.Rule.VIEW_UNKNOWN_PATH;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.Written;
import dev.relata.processor.view.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The names and paths by which components of a view are found in its model. */
final class ViewNames {
    private ViewNames() {}

    static void component(ViewPlace place, Consumer<Diagnostic> out) {
        if (!isMisfit(place, VIEW_UNKNOWN_COMPONENT)) {
            return;
        }
        Route route = place.route().orElseThrow();
        String name = place.component().name();
        Diagnostic diagnostic = Diagnostic.of(
                        VIEW_UNKNOWN_COMPONENT,
                        place.component().at(),
                        place.label() + ": `" + route.model().simpleName() + "` has no component `" + name + "`")
                .note(components(place, route));
        Optional<String> many = ViewEdits.nearestMany(place, name);
        Optional<String> path = ViewEdits.nearestPath(place, name);
        if (many.isPresent()) {
            diagnostic = diagnostic.help("to count `" + many.get() + "`, ", ViewEdits.count(place, many.get()));
        }
        if (path.isPresent()) {
            diagnostic = diagnostic.help("for `" + path.get() + "`, ", ViewEdits.from(place, path.get()));
        }
        out.accept(
                many.isEmpty() && path.isEmpty()
                        ? diagnostic.help("name it like the component it takes its value from, or say that in `@From`")
                        : diagnostic);
    }

    static void path(ViewPlace place, Consumer<Diagnostic> out) {
        if (!isMisfit(place, VIEW_UNKNOWN_PATH)) {
            return;
        }
        Route route = place.route().orElseThrow();
        String path = place.component().path();
        String fact = route.end() instanceof Route.End.BehindColumn behind
                ? "`" + route.model().simpleName() + "." + behind.column() + "` is a column"
                : "`" + route.model().simpleName() + "` has no component `" + ((Route.End.Unknown) route.end()).name()
                        + "`";
        Diagnostic diagnostic = Diagnostic.of(
                        VIEW_UNKNOWN_PATH,
                        at(place),
                        place.label() + ": `" + annotation(place) + "` names `" + path + "`, but " + fact)
                .note(components(place, route));
        Optional<String> before = Optional.of(path.substring(0, Math.max(0, path.lastIndexOf('.'))))
                .filter(shorter -> ViewFit.isSound(place.from(shorter)));
        out.accept(
                before.isPresent()
                        ? diagnostic.help("for `" + before.get() + "`, ", Edit.here(Words.literal(before.get())))
                        : help(place, path, diagnostic));
    }

    static void count(ViewPlace place, Consumer<Diagnostic> out) {
        if (!isMisfit(place, VIEW_COUNT_NOT_MANY)) {
            return;
        }
        String path = place.component().path();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_COUNT_NOT_MANY,
                at(place),
                place.label() + ": `@Count` names `" + path + "`, which is not a `Many`");
        if (ViewFit.isSound(place.byName())) {
            diagnostic = diagnostic.help("for the value itself, ", place.place().remove("@Count"));
        } else if (ViewFit.isSound(place.from(path))) {
            diagnostic = diagnostic.help(
                    "for the value itself, ", place.place().remove("@Count"), ViewEdits.from(place.byName(), path));
        }
        out.accept(help(place, place.component().name(), diagnostic));
    }

    private static Diagnostic help(ViewPlace place, String mistyped, Diagnostic diagnostic) {
        Optional<String> meant = ViewEdits.nearestPath(place, mistyped)
                .or(() -> place.component().count().isPresent()
                        ? ViewEdits.nearestMany(place, mistyped)
                        : Optional.empty());
        return meant.map(path -> diagnostic.help("for `" + path + "`, ", Edit.here(Words.literal(path))))
                .orElseGet(() -> diagnostic.helps().isEmpty()
                        ? diagnostic.help(
                                "name a component of the model, behind to-one relations where it is not its own")
                        : diagnostic);
    }

    private static boolean isMisfit(ViewPlace place, Rule rule) {
        return ViewFit.misfit(place).filter(rule::equals).isPresent();
    }

    /** Where its path is written. */
    static Location at(ViewPlace place) {
        ViewComponent component = place.component();
        return component
                .from()
                .map(ViewComponent.From::path)
                .or(component::count)
                .map(Written::at)
                .orElse(component.at());
    }

    private static String annotation(ViewPlace place) {
        return place.component().count().isPresent() ? "@Count" : "@From";
    }

    private static String components(ViewPlace place, Route route) {
        List<String> names = place.model(route.model()).stream()
                .flatMap(model -> model.components().stream())
                .flatMap(component -> component instanceof Component.EmbeddedRecord embedded
                        ? embedded.columns().stream().map(Column::component)
                        : Stream.of(component.name()))
                .toList();
        return "`" + route.model().simpleName() + "` has the component" + (names.size() == 1 ? " " : "s ")
                + Words.list(names);
    }
}
