package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.view.Route;
import dev.relata.processor.view.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of views: each is offered only where nothing is wrong with what comes out. */
final class ViewEdits {
    private ViewEdits() {}

    /** The path nearest to a mistyped name, or to what it may mean: {@code authorEmail} is {@code author.email}. */
    static Optional<String> nearestPath(ViewPlace place, String mistyped) {
        Set<String> paths = new LinkedHashSet<>();
        place.view().of().flatMap(of -> place.model(of.value())).ifPresent(model -> {
            model.components().forEach(component -> paths.add(component.name()));
            paths.addAll(paths(model, ""));
            model.relationEnds()
                    .forEach(end -> place.model(end.target())
                            .ifPresent(target -> paths.addAll(paths(target, end.name() + "."))));
        });
        place.route()
                .ifPresent(route -> place.model(route.model())
                        .ifPresent(last -> paths.addAll(paths(
                                last,
                                route.steps().stream()
                                        .map(step -> step.component() + ".")
                                        .collect(Collectors.joining())))));
        Map<String, String> sound = new LinkedHashMap<>();
        paths.stream()
                .filter(path ->
                        ViewFit.isSound(place.component().count().isPresent() ? place.count(path) : place.from(path)))
                .forEach(path -> sound.putIfAbsent(path.replace(".", ""), path));
        return SimilarNames.nearest(mistyped.replace(".", ""), sound.keySet()).map(sound::get);
    }

    private static List<String> paths(Model model, String before) {
        List<String> paths = new ArrayList<>();
        model.columns().forEach(column -> paths.add(before + column.component()));
        model.relationEnds().forEach(end -> paths.add(before + end.name()));
        return paths;
    }

    /** The {@code Many} whose rows a component may count: the one it is named after, or the only one. */
    static Optional<String> nearestMany(ViewPlace place, String mistyped) {
        List<String> many = place.view().of().flatMap(of -> place.model(of.value())).stream()
                .flatMap(model -> model.relationEnds().stream())
                .filter(end -> end.kind() == RelationKind.MANY)
                .map(Component.RelationEnd::name)
                .filter(name -> ViewFit.isSound(place.count(name)))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        many.forEach(name -> {
            names.put(name, name);
            names.put(name + "Count", name);
        });
        return SimilarNames.nearest(mistyped, names.keySet()).map(names::get);
    }

    /** Says where a component comes from. */
    static Edit from(ViewPlace place, String path) {
        String label = place.place().label();
        String value = Words.literal(path);
        return place.component().from().isPresent()
                ? Edit.set("@From", label, "value = " + value)
                : Edit.annotate(label, "@From(" + value + ")");
    }

    static Edit count(ViewPlace place, String path) {
        return Edit.annotate(place.place().label(), "@Count(" + Words.literal(path) + ")");
    }

    /** The type of a value, nullable where there may be none. */
    static List<Edit> value(ViewPlace place, Column column, boolean list) {
        ViewPlace meant = place.as(
                new ViewType.Value("", column.type(), list),
                ViewFit.mayBeNull(place) && !list ? Nullness.NULLABLE : Nullness.REQUIRED);
        if (!ViewFit.isSound(meant)) {
            return List.of();
        }
        Place there = place.place();
        if (list) {
            Spelling spelling = new Spelling(place.view().record());
            return List.of(there.type(spelling, spelling.list(Spelling.box(spelling.required(column.type())))));
        }
        return List.of(ViewFit.mayBeNull(place) ? there.nullable(column.type()) : there.required(column.type()));
    }

    /** A class, in a list or alone, nullable where there may be none. */
    static List<Edit> type(ViewPlace place, ClassRef type, boolean list) {
        Spelling spelling = new Spelling(place.view().record());
        return List.of(place.place().type(spelling, typeText(place, spelling, spelling.type(type), list)));
    }

    private static String typeText(ViewPlace place, Spelling spelling, String name, boolean list) {
        if (list) {
            return spelling.list(name);
        }
        return ViewFit.mayBeNull(place) ? spelling.nullable(name) : name;
    }

    /** The type that it has, where there may be none. */
    static List<Edit> nullable(ViewPlace place) {
        ViewType type = place.component().type();
        if (type instanceof ViewType.Value value) {
            return List.of(place.place().nullable(value.type()));
        }
        return type instanceof ViewType.Nested nested
                ? type(place, nested.view(), false)
                : type(place, ((ViewType.Embedded) type).type(), false);
    }

    /** The only column behind a relation that a component can hold. */
    static Optional<String> behind(ViewPlace place) {
        List<String> paths = place.route().stream()
                .flatMap(route -> route.models().stream().skip(route.steps().size() + 1))
                .flatMap(target -> place.model(target).stream())
                .flatMap(model -> model.columns().stream())
                .map(column -> place.component().path() + "." + column.component())
                .filter(path -> ViewFit.isSound(place.from(path)))
                .toList();
        return paths.size() == 1 ? Optional.of(paths.get(0)) : Optional.empty();
    }

    /** The only other relation that leads to what the view of a component is of. */
    static Optional<String> otherRelation(ViewPlace place) {
        List<String> names = place.view().of().flatMap(of -> place.model(of.value())).stream()
                .flatMap(model -> model.relationEnds().stream())
                .map(Component.RelationEnd::name)
                .filter(name -> ViewFit.isSound(place.from(name)))
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** A new view of the rows before something that goes on behind them. */
    static List<Edit> rowsBefore(ViewPlace place, Route route, Step relation) {
        String path = Stream.concat(route.steps().stream(), Stream.of(relation))
                .map(Step::component)
                .collect(Collectors.joining("."));
        List<Edit> edits = new ArrayList<>(List.of(Edit.here(Words.literal(path))));
        edits.addAll(rowView(place, relation.target(), true));
        return edits;
    }

    /** A new view of the rows whose column a component lists. */
    static List<Edit> rowsOf(ViewPlace place, Model target, Column column) {
        String path = place.component().path();
        List<Edit> edits = new ArrayList<>(List.of(
                from(place, path.substring(0, path.length() - column.component().length() - 1))));
        edits.addAll(newView(place, target, List.of(column), true));
        return edits;
    }

    /** A new view of a row or of rows, with their id. */
    static List<Edit> rowView(ViewPlace place, ClassRef target, boolean list) {
        return place.model(target)
                .map(model -> newView(place, model, model.primaryKey().columns(), list))
                .orElse(List.of());
    }

    /** A new view of the rows that a component is about. */
    private static List<Edit> newView(ViewPlace place, Model target, List<Column> columns, boolean list) {
        String name = place.views().keySet().stream()
                        .map(ClassRef::simpleName)
                        .collect(Collectors.toSet())
                        .contains(target.type().simpleName() + "Line")
                ? target.type().simpleName() + "Part"
                : target.type().simpleName() + "Line";
        Spelling spelling = new Spelling(place.view().record());
        String components = columns.stream()
                .map(column ->
                        (column.isNullable() ? spelling.nullable(column.type()) : spelling.required(column.type()))
                                + " "
                                + column.path().get(0))
                .collect(Collectors.joining(", "));
        String code =
                "@View(of = " + spelling.type(target.type()) + ".class)\nrecord " + name + "(" + components + ") {}";
        Spelling own = new Spelling(place.view().record());
        return List.of(
                Edit.create(code).importing(spelling.imports()),
                place.place().type(own, typeText(place, own, name, list)));
    }
}
