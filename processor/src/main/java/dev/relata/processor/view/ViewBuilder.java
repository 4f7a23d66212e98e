package dev.relata.processor.view;

import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes views of declarations that no rule has refused. */
public final class ViewBuilder {
    private final Graph graph;

    private ViewBuilder(Graph graph) {
        this.graph = graph;
    }

    /** The view; empty where it is of no model. */
    public static Optional<View> build(ViewDeclaration declaration, Graph graph) {
        return declaration.of().map(Written::value).flatMap(model -> new ViewBuilder(graph).build(declaration, model));
    }

    private Optional<View> build(ViewDeclaration declaration, ClassRef model) {
        List<View.Part> parts = new ArrayList<>();
        for (ViewComponent component : declaration.components()) {
            Optional<Route> route = Route.of(component.path(), model, graph);
            if (route.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part(component, route.get()));
        }
        List<String> names =
                declaration.components().stream().map(ViewComponent::name).toList();
        return Optional.of(new View(declaration.type(), declaration.record().isPublic(), model, names, parts));
    }

    private View.Part part(ViewComponent component, Route route) {
        List<Step> way = route.steps();
        Nullness nullness = component.declared().nullness();
        Route.End end = route.end();
        if (end instanceof Route.End.Single single) {
            return new View.Part.Single(way, single.column(), nullness);
        }
        if (end instanceof Route.End.Embedded embedded) {
            return new View.Part.Embedded(way, embedded.embedded(), nullness);
        }
        if (end instanceof Route.End.Row row) {
            List<Step> whole = new ArrayList<>(way);
            whole.add(row.relation());
            return new View.Part.Row(whole, nested(component), nullness);
        }
        Step many = route.many().orElseThrow();
        if (component.count().isPresent()) {
            ViewType.Value number = (ViewType.Value) component.type();
            return new View.Part.Count(way, many, number.type().scalar(), nullness);
        }
        int limit = component
                .from()
                .flatMap(ViewComponent.From::limit)
                .map(Written::value)
                .orElse(0);
        return end instanceof Route.End.Values values
                ? new View.Part.Values(way, many, values.column(), order(component, many), limit)
                : new View.Part.Rows(way, many, nested(component), order(component, many), limit);
    }

    private static ClassRef nested(ViewComponent component) {
        return ((ViewType.Nested) component.type()).view();
    }

    private List<OrderItem> order(ViewComponent component, Step many) {
        Model target = graph.model(many.target()).orElseThrow();
        return component
                .from()
                .flatMap(ViewComponent.From::orderBy)
                .map(order -> OrderParser.parse(order.value(), target))
                .map(parsed -> ((OrderParser.Order) parsed).items())
                .orElse(List.of());
    }
}
