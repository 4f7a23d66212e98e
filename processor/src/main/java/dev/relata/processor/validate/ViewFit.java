package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_CARDINALITY;
import static dev.relata.processor.diagnostic.Rule.VIEW_COUNT_NOT_MANY;
import static dev.relata.processor.diagnostic.Rule.VIEW_MODEL_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.VIEW_NULLABILITY;
import static dev.relata.processor.diagnostic.Rule.VIEW_TYPE_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.VIEW_UNKNOWN_COMPONENT;
import static dev.relata.processor.diagnostic.Rule.VIEW_UNKNOWN_PATH;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.view.Route;
import java.util.Optional;

/** Whether a component of a view can hold what is at the end of its path. */
final class ViewFit {
    private final ViewPlace place;
    private final ViewType type;

    private ViewFit(ViewPlace place) {
        this.place = place;
        this.type = place.component().type();
    }

    /** The rule that refuses it; empty also where the view is of no model. */
    static Optional<Rule> misfit(ViewPlace place) {
        return place.route().flatMap(route -> new ViewFit(place).misfit(route));
    }

    static boolean isSound(ViewPlace place) {
        return place.route().isPresent() && misfit(place).isEmpty();
    }

    private Optional<Rule> misfit(Route route) {
        Route.End end = route.end();
        if (end instanceof Route.End.Unknown || end instanceof Route.End.BehindColumn) {
            boolean named = place.component().from().isPresent()
                    || place.component().count().isPresent();
            return Optional.of(named ? VIEW_UNKNOWN_PATH : VIEW_UNKNOWN_COMPONENT);
        }
        if (place.component().count().isPresent()) {
            return count(route);
        }
        if (end instanceof Route.End.BehindRows) {
            return Optional.of(VIEW_CARDINALITY);
        }
        if (type instanceof ViewType.Other) {
            return Optional.of(VIEW_TYPE_MISMATCH);
        }
        if (type.isList() != route.many().isPresent()) {
            return Optional.of(VIEW_CARDINALITY);
        }
        return content(end).or(this::nullability);
    }

    private Optional<Rule> count(Route route) {
        if (!(route.end() instanceof Route.End.Rows)) {
            return Optional.of(VIEW_COUNT_NOT_MANY);
        }
        boolean number = type instanceof ViewType.Value value
                && !value.list()
                && value.type().wrapper().isEmpty()
                && (value.type().scalar() == Scalar.LONG || value.type().scalar() == Scalar.INT);
        return number ? nullability() : Optional.of(VIEW_TYPE_MISMATCH);
    }

    private Optional<Rule> content(Route.End end) {
        if (end instanceof Route.End.Single single) {
            return holds(single.column());
        }
        if (end instanceof Route.End.Values values) {
            return holds(values.column());
        }
        if (end instanceof Route.End.Embedded embedded) {
            return type instanceof ViewType.Embedded own
                            && own.type().equals(embedded.embedded().type())
                    ? Optional.empty()
                    : Optional.of(VIEW_TYPE_MISMATCH);
        }
        if (!(type instanceof ViewType.Nested)) {
            return Optional.of(VIEW_TYPE_MISMATCH);
        }
        ClassRef target = end instanceof Route.End.Row row
                ? row.relation().target()
                : ((Route.End.Rows) end).relation().target();
        return place.nestedModel().filter(model -> !model.equals(target)).map(model -> VIEW_MODEL_MISMATCH);
    }

    private Optional<Rule> holds(Column column) {
        return type instanceof ViewType.Value value && KeyTypes.isSame(value.type(), column.type())
                ? Optional.empty()
                : Optional.of(VIEW_TYPE_MISMATCH);
    }

    private Optional<Rule> nullability() {
        boolean allowed = place.isNullable() && !type.isList();
        return mayBeNull(place) && !allowed ? Optional.of(VIEW_NULLABILITY) : Optional.empty();
    }

    private static boolean mayBeNull(Route route) {
        Route.End end = route.end();
        if (end instanceof Route.End.Rows) {
            return false;
        }
        if (end instanceof Route.End.Values values) {
            return values.column().isNullable();
        }
        return route.maybe().isPresent()
                || (end instanceof Route.End.Single single && single.column().isNullable())
                || (end instanceof Route.End.Row row && row.relation().kind() == RelationKind.MAYBE);
    }

    /** Whether there may be no value for a component; for a list, in it. */
    static boolean mayBeNull(ViewPlace place) {
        return place.route()
                .filter(route ->
                        place.component().count().isPresent() ? route.maybe().isPresent() : mayBeNull(route))
                .isPresent();
    }
}
