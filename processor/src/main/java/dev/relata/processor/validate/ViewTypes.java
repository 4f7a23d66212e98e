package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_CARDINALITY;
import static dev.relata.processor.diagnostic.Rule.VIEW_MODEL_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.VIEW_NULLABILITY;
import static dev.relata.processor.diagnostic.Rule.VIEW_TYPE_MISMATCH;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ValueType;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.view.Route;
import dev.relata.processor.view.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The types of components of a view, beside what their paths lead to. */
final class ViewTypes {
    private ViewTypes() {}

    static void fit(ViewPlace place, Consumer<Diagnostic> out) {
        place.route()
                .ifPresent(route -> ViewFit.misfit(place).ifPresent(rule -> {
                    switch (rule) {
                        case VIEW_CARDINALITY -> out.accept(cardinality(place, route));
                        case VIEW_TYPE_MISMATCH -> out.accept(type(place, route));
                        case VIEW_MODEL_MISMATCH -> out.accept(model(place, route));
                        case VIEW_NULLABILITY -> out.accept(nullability(place, route));
                        default -> {}
                    }
                }));
    }

    private static Diagnostic cardinality(ViewPlace place, Route route) {
        if (route.end() instanceof Route.End.BehindRows behind) {
            return Diagnostic.of(
                            VIEW_CARDINALITY,
                            ViewNames.at(place),
                            place.label() + ": `" + place.component().path() + "` goes on behind many rows of `"
                                    + behind.relation().target().simpleName() + "`")
                    .note("behind `" + behind.relation().label() + "` there may be a column of theirs, and no more")
                    .help("", ViewEdits.rowsBefore(place, route, behind.relation()));
        }
        if (route.many().isEmpty()) {
            return Diagnostic.of(
                            VIEW_CARDINALITY,
                            place.component().at(),
                            place.label() + " is a list, but " + single(route))
                    .help("", meant(place, route));
        }
        Step relation = route.many().get();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_CARDINALITY,
                place.component().at(),
                place.label() + " is not a list, but `" + relation.label() + "` leads to many rows of `"
                        + relation.target().simpleName() + "`");
        if (route.end() instanceof Route.End.Rows
                && ViewFit.isSound(place.count(place.component().path()))) {
            Edit count = ViewEdits.count(place, place.component().path());
            diagnostic = place.component().from().isPresent()
                    ? diagnostic.help("for their number, ", place.place().remove("@From"), count)
                    : diagnostic.help("for their number, ", count);
        }
        return diagnostic.help("for the rows, ", meant(place, route));
    }

    private static String single(Route route) {
        return route.end() instanceof Route.End.Row row
                ? "`" + row.relation().label() + "` leads to one row of `"
                        + row.relation().target().simpleName() + "`"
                : held(route);
    }

    private static Diagnostic type(ViewPlace place, Route route) {
        String text = place.component().type().text();
        if (place.component().count().isPresent()) {
            return Diagnostic.of(
                            VIEW_TYPE_MISMATCH,
                            place.component().at(),
                            place.label() + " is `" + text + "`, but `@Count` gives a number")
                    .help(
                            "",
                            ViewFit.mayBeNull(place)
                                    ? place.place().nullable(ValueType.of(Scalar.LONG))
                                    : place.place().type("long"));
        }
        if (route.end() instanceof Route.End.Row || route.end() instanceof Route.End.Rows) {
            return noView(place, route);
        }
        Optional<Column> column = column(route.end());
        boolean alike = place.component().type() instanceof ViewType.Value value
                && column.filter(c -> Words.type(c.type()).equals(Words.type(value.type())))
                        .isPresent();
        String own =
                alike && place.component().type() instanceof ViewType.Value value ? KeyTypes.full(value.type()) : text;
        return Diagnostic.of(
                        VIEW_TYPE_MISMATCH,
                        place.component().at(),
                        place.label() + " is `" + own + "`, but "
                                + (alike
                                        ? held(
                                                route,
                                                KeyTypes.full(
                                                        column.orElseThrow().type()))
                                        : held(route)))
                .help("", meant(place, route));
    }

    /** Something else where a view of the rows belongs. */
    private static Diagnostic noView(ViewPlace place, Route route) {
        boolean list = route.many().isPresent();
        Step relation = relation(route);
        String target = relation.target().simpleName();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_TYPE_MISMATCH,
                place.component().at(),
                place.label() + " is `" + place.component().type().text() + "`, not "
                        + (list ? "a list of views" : "a view") + " of `" + target + "`, where `" + relation.label()
                        + "` leads");
        Optional<String> path = ViewEdits.behind(place);
        if (path.isPresent()) {
            diagnostic = diagnostic.help("for `" + path.get() + "`, ", ViewEdits.from(place, path.get()));
        }
        Optional<String> meant = record(place.component().type())
                .filter(type -> place.model(type).isEmpty())
                .map(ClassRef::simpleName);
        if (meant.isPresent()) {
            diagnostic = diagnostic.help(
                    "if `" + meant.get() + "` is meant as one, annotate it with `@View(of = " + target + ".class)`");
        }
        return diagnostic.help(meant.isPresent() ? "otherwise, " : "", meant(place, route));
    }

    /** The record that stands where a view could. */
    private static Optional<ClassRef> record(ViewType type) {
        if (type instanceof ViewType.Value value) {
            return value.type().wrapper().map(ValueType.Wrapper::type);
        }
        return type instanceof ViewType.Embedded embedded
                ? Optional.of(embedded.type())
                : type instanceof ViewType.Other other ? other.item() : Optional.empty();
    }

    private static Step relation(Route route) {
        return route.end() instanceof Route.End.Row row
                ? row.relation()
                : route.many().orElseThrow();
    }

    private static Diagnostic model(ViewPlace place, Route route) {
        Step relation = relation(route);
        ViewType.Nested nested = (ViewType.Nested) place.component().type();
        String view = nested.view().simpleName();
        Diagnostic diagnostic = Diagnostic.of(
                VIEW_MODEL_MISMATCH,
                place.component().at(),
                place.label() + ": `" + view + "` is a view of `"
                        + place.nestedModel().map(ClassRef::simpleName).orElse("") + "`, but `" + relation.label()
                        + "` leads to `" + relation.target().simpleName() + "`");
        Optional<String> other = ViewEdits.otherRelation(place);
        if (other.isPresent()) {
            diagnostic = diagnostic.help("for `" + other.get() + "`, ", ViewEdits.from(place, other.get()));
        }
        return diagnostic.help("", ViewEdits.rowView(place, relation.target(), nested.list()));
    }

    private static Diagnostic nullability(ViewPlace place, Route route) {
        if (route.end() instanceof Route.End.Values values) {
            Model target = place.model(values.relation().target()).orElseThrow();
            return Diagnostic.of(
                            VIEW_NULLABILITY,
                            place.component().at(),
                            place.label() + " is a list of values, but `"
                                    + target.type().simpleName() + "."
                                    + values.column().component() + "` may be null")
                    .help("to have a row for each, ", ViewEdits.rowsOf(place, target, values.column()));
        }
        String reason = route.maybe()
                .or(() -> route.end() instanceof Route.End.Row row ? Optional.of(row.relation()) : Optional.empty())
                .map(step -> "`" + step.label() + "` may lead to no row")
                .orElseGet(() -> "`" + route.model().simpleName() + "."
                        + column(route.end()).map(Column::component).orElse("") + "` may be null");
        return Diagnostic.of(VIEW_NULLABILITY, place.component().at(), place.label() + " is never null, but " + reason)
                .help("", ViewEdits.nullable(place));
    }

    private static Optional<Column> column(Route.End end) {
        if (end instanceof Route.End.Single single) {
            return Optional.of(single.column());
        }
        return end instanceof Route.End.Values values ? Optional.of(values.column()) : Optional.empty();
    }

    private static String held(Route route) {
        return held(route, column(route.end()).map(c -> Words.type(c.type())).orElse(""));
    }

    /** What is at the end, in words; a row or rows it is not. */
    private static String held(Route route, String type) {
        String model = "`" + route.model().simpleName() + ".";
        if (route.end() instanceof Route.End.Single single) {
            return model + single.column().component() + "` is `" + type + "`";
        }
        if (route.end() instanceof Route.End.Embedded embedded) {
            return model + embedded.embedded().name() + "` is `"
                    + embedded.embedded().type().simpleName() + "`";
        }
        Route.End.Values values = (Route.End.Values) route.end();
        return "`" + values.relation().target().simpleName() + "."
                + values.column().component() + "` is `" + type + "`";
    }

    /** The type that holds what is at the end. */
    private static List<Edit> meant(ViewPlace place, Route route) {
        Route.End end = route.end();
        if (end instanceof Route.End.Single || end instanceof Route.End.Values) {
            return ViewEdits.value(place, column(end).orElseThrow(), end instanceof Route.End.Values);
        }
        if (end instanceof Route.End.Embedded embedded) {
            return ViewEdits.type(place, embedded.embedded().type(), false);
        }
        boolean list = end instanceof Route.End.Rows;
        Step relation = relation(route);
        return place.component().type() instanceof ViewType.Nested nested
                        && place.nestedModel().filter(relation.target()::equals).isPresent()
                ? ViewEdits.type(place, nested.view(), list)
                : ViewEdits.rowView(place, relation.target(), list);
    }
}
