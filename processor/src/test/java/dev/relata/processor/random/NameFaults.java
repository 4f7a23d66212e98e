package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.BAD_NAME;
import static dev.relata.processor.diagnostic.Rule.DUPLICATE_COLUMN;
import static dev.relata.processor.diagnostic.Rule.DUPLICATE_TABLE;
import static dev.relata.processor.diagnostic.Rule.EMPTY_NAME;
import static dev.relata.processor.diagnostic.Rule.GENERATED_NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.NAME_TOO_LONG;
import static dev.relata.processor.diagnostic.Rule.RESERVED_NAME;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Mistakes in names of tables, columns, constraints and generated types. */
final class NameFaults {
    private NameFaults() {}

    static void inject(Injections out) {
        List<Declaration> models = out.schema().models();
        for (int i = 0; i < models.size(); i++) {
            Declaration model = models.get(i);
            Declaration other = models.get((i + 1) % models.size());
            tables(model, other, out);
            columns(model, out);
            constraints(model, other, out);
            for (String suffix : List.of("Dao", "Table", "Patch")) {
                taken(model, model.name() + suffix, out);
            }
            taken(model, "New" + model.name(), out);
            Component first = model.columns().get(0);
            String constant = Naming.constant(model.name());
            if (out.usage().isPlain(model, first.name())) {
                out.add(
                        GENERATED_NAME_TAKEN,
                        "constant",
                        out.schema().change(model.name(), first.name(), each -> each.name(constant)),
                        new Place(model.name(), constant));
            }
        }
    }

    private static void taken(Declaration model, String name, Injections out) {
        Declaration written = new Declaration(
                model.packageName(), "", Declaration.Kind.INTERFACE, name, List.of(), List.of(), List.of());
        out.add(GENERATED_NAME_TAKEN, "type", out.schema().with(written), Place.of(model), Place.of(written));
    }

    private static void tables(Declaration model, Declaration other, Injections out) {
        String table = ManyToManyFaults.table(other);
        Place at = Place.of(model);
        out.add(DUPLICATE_TABLE, "of another model", table(out, model, table), at, Place.of(other));
        out.add(DUPLICATE_TABLE, "in capitals", table(out, model, table.toUpperCase(Locale.ROOT)), at, Place.of(other));
        out.add(EMPTY_NAME, "table", table(out, model, ""), at);
        out.add(BAD_NAME, "table", table(out, model, "a\0b"), at);
        out.add(RESERVED_NAME, "table", table(out, model, "sqlite_" + table), at);
        out.add(NAME_TOO_LONG, "table", table(out, model, "t".repeat(64)), at);
    }

    private static Schema table(Injections out, Declaration model, String name) {
        return out.schema()
                .change(
                        model.name(),
                        each -> each.replace(
                                each.annotation("Model").orElseThrow(),
                                Annotation.of("Model").withText("table", name)));
    }

    private static void columns(Declaration model, Injections out) {
        List<Component> columns = model.columns().stream()
                .filter(each -> !each.has("Embedded") && !each.has("Column"))
                .toList();
        for (Component column : columns) {
            String other = columns.get(column.equals(columns.get(0)) ? columns.size() - 1 : 0)
                    .name();
            Place otherPlace = new Place(model.name(), other);
            column(DUPLICATE_COLUMN, Naming.snakeCase(other), model, column, out, otherPlace);
            column(EMPTY_NAME, "", model, column, out);
            column(BAD_NAME, "a\0b", model, column, out);
            column(RESERVED_NAME, "ctid", model, column, out);
            column(NAME_TOO_LONG, "c".repeat(64), model, column, out);
        }
    }

    private static void column(
            Rule rule, String name, Declaration model, Component column, Injections out, Place... others) {
        if (others.length == 0 || !others[0].component().equals(column.name())) {
            out.at(
                    rule,
                    "column",
                    Place.of(model, column),
                    each -> each.with(Annotation.of("Column").withText("name", name)),
                    others);
        }
    }

    private static void constraints(Declaration model, Declaration other, Injections out) {
        for (Component component : model.components()) {
            Place at = Place.of(model, component);
            if (component.isOwner()) {
                names(
                        out,
                        "constraint",
                        name -> out.schema()
                                .change(
                                        model.name(),
                                        component.name(),
                                        c -> c.relation(r -> r.withText("constraint", name))),
                        at);
            }
            for (Annotation annotation : component.annotations()) {
                if (annotation.is("Unique") || annotation.is("Index") || annotation.is("Check")) {
                    names(
                            out,
                            annotation.name() + " of a component",
                            name -> out.schema()
                                    .change(
                                            model.name(),
                                            component.name(),
                                            c -> c.with(annotation.withText("name", name))),
                            at);
                }
            }
        }
        for (Annotation annotation : model.annotations()) {
            if (annotation.is("Unique") || annotation.is("Index") || annotation.is("Check")) {
                Place at = Place.of(model);
                UnaryOperator<Annotation> taken = a -> a.withText("name", ManyToManyFaults.table(other));
                names(
                        out,
                        annotation.name(),
                        name -> out.schema()
                                .change(
                                        model.name(),
                                        each -> each.replace(annotation, annotation.withText("name", name))),
                        at);
                if (!annotation.is("Check")) {
                    out.add(
                            NAME_TAKEN,
                            "key named like a table",
                            out.schema()
                                    .change(model.name(), each -> each.replace(annotation, taken.apply(annotation))),
                            at,
                            Place.of(other));
                }
            }
        }
        List<Component> owners = new ArrayList<>(
                model.components().stream().filter(Component::isOwner).toList());
        if (owners.size() > 1) {
            Schema changed = out.schema();
            for (Component owner : owners.subList(0, 2)) {
                changed = changed.change(
                        model.name(), owner.name(), c -> c.relation(r -> r.withText("constraint", "twice")));
            }
            out.add(
                    NAME_TAKEN,
                    "two constraints",
                    changed,
                    Place.of(model, owners.get(0)),
                    Place.of(model, owners.get(1)));
        }
    }

    private interface Renamed {
        Schema to(String name);
    }

    private static void names(Injections out, String variant, Renamed renamed, Place at) {
        out.add(EMPTY_NAME, variant, renamed.to(""), at);
        out.add(BAD_NAME, variant, renamed.to("a\0b"), at);
        out.add(NAME_TOO_LONG, variant, renamed.to("n".repeat(64)), at);
    }
}
