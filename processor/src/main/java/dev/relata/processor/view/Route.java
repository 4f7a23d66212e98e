package dev.relata.processor.view;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a path leads from a model.
 *
 * @param steps the to-one relations on the way
 * @param model the model at their end, where the path ends or is lost
 */
public record Route(List<Step> steps, ClassRef model, End end) {
    public Route {
        steps = List.copyOf(steps);
    }

    /** What is at the end of a path. */
    public sealed interface End {
        /** A column. */
        record Single(Column column) implements End {}

        /** An embedded record. */
        record Embedded(Component.EmbeddedRecord embedded) implements End {}

        /** A row. */
        record Row(Step relation) implements End {}

        /** Rows. */
        record Rows(Step relation) implements End {}

        /** One column of rows. */
        record Values(Step relation, Column column) implements End {}

        /** Nothing: the model has no component of this name, nor its embedded record. */
        record Unknown(String name) implements End {}

        /** Something behind a column, which leads nowhere. */
        record BehindColumn(String column) implements End {}

        /** Something behind rows that is no column of theirs. */
        record BehindRows(Step relation) implements End {}
    }

    /** Follows a path; empty where it leads to a model that is none, which is reported elsewhere. */
    public static Optional<Route> of(String path, ClassRef from, Graph graph) {
        List<Step> steps = new ArrayList<>();
        ClassRef at = from;
        List<String> names = List.of(path.split("\\.", -1));
        for (int i = 0; i < names.size(); i++) {
            Optional<Model> model = graph.model(at);
            if (model.isEmpty()) {
                return Optional.empty();
            }
            String name = names.get(i);
            List<String> rest = names.subList(i + 1, names.size());
            Optional<Component> component = model.get().components().stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst();
            if (component.isPresent() && component.get() instanceof Component.RelationEnd relation) {
                Step step = new Step(at, name, relation.kind(), relation.target());
                if (rest.isEmpty() || relation.kind() == RelationKind.MANY) {
                    return Optional.of(new Route(steps, at, end(step, rest, graph)));
                }
                steps.add(step);
                at = relation.target();
            } else {
                return Optional.of(new Route(steps, at, end(component, name, rest)));
            }
        }
        return Optional.empty();
    }

    private static End end(Step step, List<String> rest, Graph graph) {
        if (rest.isEmpty()) {
            return step.kind() == RelationKind.MANY ? new End.Rows(step) : new End.Row(step);
        }
        return graph.model(step.target())
                .flatMap(model -> column(model, String.join(".", rest)))
                .<End>map(column -> new End.Values(step, column))
                .orElseGet(() -> new End.BehindRows(step));
    }

    private static End end(Optional<Component> component, String name, List<String> rest) {
        if (component.isEmpty()) {
            return new End.Unknown(name);
        }
        if (component.get() instanceof Component.Single single) {
            return rest.isEmpty() ? new End.Single(single.column()) : new End.BehindColumn(name);
        }
        Component.EmbeddedRecord embedded = (Component.EmbeddedRecord) component.get();
        if (rest.isEmpty()) {
            return new End.Embedded(embedded);
        }
        String inner = name + "." + rest.get(0);
        return embedded.columns().stream()
                .filter(column -> column.component().equals(inner))
                .findFirst()
                .<End>map(column -> rest.size() == 1 ? new End.Single(column) : new End.BehindColumn(inner))
                .orElseGet(() -> new End.Unknown(inner));
    }

    private static Optional<Column> column(Model model, String path) {
        return model.columns().stream()
                .filter(column -> column.component().equals(path))
                .findFirst();
    }

    /** The relation on the way that may lead to no row. */
    public Optional<Step> maybe() {
        return steps.stream().filter(step -> step.kind() == RelationKind.MAYBE).findFirst();
    }

    /** The relation to rows at the end. */
    public Optional<Step> many() {
        if (end instanceof End.Rows rows) {
            return Optional.of(rows.relation());
        }
        return end instanceof End.Values values ? Optional.of(values.relation()) : Optional.empty();
    }

    /** The models it touches. */
    public List<ClassRef> models() {
        List<ClassRef> models = new ArrayList<>();
        steps.forEach(step -> models.add(step.model()));
        models.add(model);
        if (end instanceof End.Row row) {
            models.add(row.relation().target());
        }
        many().map(Step::target).ifPresent(models::add);
        return models;
    }
}
