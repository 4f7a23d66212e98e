package dev.relata.processor.validate;

import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.model.Written;
import dev.relata.processor.view.Route;
import java.util.Map;
import java.util.Optional;

/**
 * A component of a view, and what is around it.
 *
 * @param graph the models
 * @param views all that are known, by name
 */
record ViewPlace(ViewDeclaration view, ViewComponent component, Graph graph, Map<ClassRef, ViewDeclaration> views) {

    /** {@code `UserCard.posts`}. */
    String label() {
        return "`" + view.record().label(component.declared()) + "`";
    }

    /** Where it comes from; empty where the view is of no model. */
    Optional<Route> route() {
        return view.of().flatMap(of -> Route.of(component.path(), of.value(), graph));
    }

    Optional<Model> model(ClassRef type) {
        return graph.model(type);
    }

    /** The model that the view of this component is of; empty where that is none. */
    Optional<ClassRef> nestedModel() {
        return component.type() instanceof ViewType.Nested nested
                ? Optional.ofNullable(views.get(nested.view()))
                        .flatMap(ViewDeclaration::of)
                        .map(Written::value)
                        .filter(of -> model(of).isPresent())
                : Optional.empty();
    }

    boolean isNullable() {
        return component.declared().nullness().isNullable();
    }

    /** Where help says what to change. */
    Place place() {
        return Place.of(view.record(), component.declared());
    }

    /** The component with another origin. */
    ViewPlace from(String path) {
        Written<String> written = new Written<>(path, component.at());
        ViewComponent.From from = component
                .from()
                .map(there -> new ViewComponent.From(there.at(), written, there.orderBy(), there.limit()))
                .orElseGet(() -> new ViewComponent.From(component.at(), written, Optional.empty(), Optional.empty()));
        return with(new ViewComponent(component.declared(), component.type(), Optional.of(from), Optional.empty()));
    }

    /** The component as a number of rows. */
    ViewPlace count(String path) {
        return with(new ViewComponent(
                component.declared(),
                component.type(),
                Optional.empty(),
                Optional.of(new Written<>(path, component.at()))));
    }

    /** The component with the origin that its name is. */
    ViewPlace byName() {
        return with(new ViewComponent(component.declared(), component.type(), Optional.empty(), Optional.empty()));
    }

    /** The component of another type. */
    ViewPlace as(ViewType type, Nullness nullness) {
        return with(new ViewComponent(
                component.declared().as(component.declared().type(), nullness),
                type,
                component.from(),
                component.count()));
    }

    private ViewPlace with(ViewComponent other) {
        return new ViewPlace(view, other, graph, views);
    }
}
