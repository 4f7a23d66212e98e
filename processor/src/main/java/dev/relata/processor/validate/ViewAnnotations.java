package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_BAD_ORDER;
import static dev.relata.processor.diagnostic.Rule.VIEW_FROM_AND_COUNT;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Shape;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.model.Written;
import dev.relata.processor.view.OrderParser;
import dev.relata.processor.view.Route;
import dev.relata.processor.view.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What stands on components of a view. */
final class ViewAnnotations {
    private ViewAnnotations() {}

    static void both(ViewPlace place, Consumer<Diagnostic> out) {
        ViewComponent component = place.component();
        if (component.from().isEmpty() || component.count().isEmpty()) {
            return;
        }
        String from = component.from().get().path().value();
        String count = component.count().get().value();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_FROM_AND_COUNT, component.count().get().at(), place.label() + " has both `@From` and `@Count`");
        boolean counts = ViewFit.isSound(place.count(count));
        boolean takes = ViewFit.isSound(place.from(from));
        if (counts || !takes) {
            diagnostic =
                    diagnostic.help("for the number of rows, ", place.place().remove("@From"));
        }
        if (takes || !counts) {
            diagnostic = diagnostic.help(
                    "for what `" + from + "` leads to, ", place.place().remove("@Count"));
        }
        out.accept(diagnostic);
    }

    static void types(ViewPlace place, Consumer<Diagnostic> out) {
        ViewComponent component = place.component();
        if (component.declared().type() instanceof TypeDeclaration.Inaccessible hidden) {
            out.accept(TypeRules.inaccessible(place.label(), "view", component.declared(), hidden)
                    .heldBackIf(isReported(place)));
        }
        place.route().ifPresent(route -> hidden(place, route, out));
        component
                .declared()
                .contradiction()
                .ifPresent(instead -> out.accept(TypeRules.contradiction(place.label(), place.place(), instead)));
    }

    /** A model on the way that only its package sees. */
    private static void hidden(ViewPlace place, Route route, Consumer<Diagnostic> out) {
        List<ClassRef> named = new ArrayList<>();
        route.steps().forEach(step -> named.add(step.target()));
        boolean ordered =
                place.component().from().flatMap(ViewComponent.From::orderBy).isPresent();
        if (ordered || route.end() instanceof Route.End.Values) {
            route.many().map(Step::target).ifPresent(named::add);
        }
        String user = place.view().type().packageName();
        named.stream()
                .flatMap(type -> place.model(type).stream())
                .filter(model ->
                        !model.isPublic() && !model.type().packageName().equals(user))
                .findFirst()
                .map(Model::type)
                .ifPresent(type -> out.accept(TypeRules.inaccessible(
                        place.label(),
                        "view",
                        place.component().declared(),
                        new TypeDeclaration.Inaccessible(
                                type.simpleName(),
                                type.simpleName(),
                                type.simpleNames().get(0),
                                false))));
    }

    /** A view that is private itself is reported where it stands. */
    private static boolean isReported(ViewPlace place) {
        return place.component().type() instanceof ViewType.Nested nested
                && Optional.ofNullable(place.views().get(nested.view()))
                        .map(ViewDeclaration::record)
                        .filter(record -> record.inSource() && record.shape() != Shape.RECORD)
                        .isPresent();
    }

    static void order(ViewPlace place, Consumer<Diagnostic> out) {
        place.component()
                .from()
                .ifPresent(from -> place.route().ifPresent(route -> {
                    from.orderBy().ifPresent(order -> order(place, order, route, out));
                    from.limit().ifPresent(limit -> limit(place, limit, route, out));
                }));
    }

    private static void order(ViewPlace place, Written<String> order, Route route, Consumer<Diagnostic> out) {
        Optional<Step> many = route.many();
        if (many.isEmpty()) {
            out.accept(notMany(place, order, "orderBy"));
            return;
        }
        Optional<Model> target = place.model(many.get().target());
        if (target.isEmpty()
                || !(OrderParser.parse(order.value(), target.get()) instanceof OrderParser.Failed failed)) {
            return;
        }
        Diagnostic diagnostic = Diagnostic.of(
                        VIEW_BAD_ORDER, order.at(), place.label() + ": `orderBy` is not an order: " + failed.fact())
                .note("an order names columns of `" + target.get().type().simpleName() + "`, each with `ASC` or `DESC`,"
                        + " and commas between: " + Words.columns(target.get().columns()));
        Optional<String> nearest = SimilarNames.nearest(
                failed.mistyped(),
                target.get().columns().stream().map(Column::component).toList());
        Optional<String> repaired = nearest.map(name ->
                        order.value().replaceAll("(?<![\\w.])" + Pattern.quote(failed.mistyped()) + "(?![\\w.])", name))
                .filter(text -> OrderParser.parse(text, target.get()) instanceof OrderParser.Order);
        String id = target.get().primaryKey().columns().get(0).component();
        out.accept(diagnostic.help(
                repaired.isPresent() ? "" : "for the order of the id, ",
                Edit.here(Words.literal(repaired.orElse(id)))));
    }

    private static void limit(ViewPlace place, Written<Integer> limit, Route route, Consumer<Diagnostic> out) {
        if (route.many().isEmpty()) {
            out.accept(notMany(place, limit, "limit"));
        } else if (limit.value() <= 0) {
            out.accept(Diagnostic.of(
                            VIEW_BAD_ORDER,
                            limit.at(),
                            place.label() + ": `limit` is " + limit.value() + ", which leaves no row")
                    .help("for all rows, ", place.place().remove("limit", "@From")));
        }
    }

    private static Diagnostic notMany(ViewPlace place, Written<?> written, String attribute) {
        return Diagnostic.of(
                        VIEW_BAD_ORDER,
                        written.at(),
                        place.label() + " has `" + attribute + "`, but takes a single value")
                .help("", place.place().remove(attribute, "@From"));
    }
}
