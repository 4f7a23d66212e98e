package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.AUTOMATIC_COLUMN;
import static dev.relata.processor.diagnostic.Rule.GENERATED_TYPE;
import static dev.relata.processor.diagnostic.Rule.SOFT_DELETE_TYPE;
import static dev.relata.processor.diagnostic.Rule.UPDATED_AT_TYPE;
import static dev.relata.processor.diagnostic.Rule.VERSION_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Columns that get their value without the caller: their types, and where they may be used. */
final class AutomaticRules {
    private AutomaticRules() {}

    static void types(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            String label = "`" + model.declaration().label(component) + "`";
            if (marks(component).size() > 1) {
                continue; // AutomaticColumn: no type fits them all
            }
            component.generated().ifPresent(at -> generated(model, component, label, at, out));
            component
                    .updatedAt()
                    .filter(at -> !isPlain(component, Set.of(Scalar.INSTANT)))
                    .ifPresent(at -> out.accept(wrongType(UPDATED_AT_TYPE, at, label, "@UpdatedAt", component)
                            .help("", scalar(model, component, Scalar.INSTANT))));
            component
                    .version()
                    .filter(at -> !isPlain(component, Set.of(Scalar.INT, Scalar.LONG)))
                    .ifPresent(at -> out.accept(wrongType(VERSION_TYPE, at, label, "@Version", component)
                            .help("", Place.of(model.declaration(), component).type("int"))));
            component
                    .softDelete()
                    .filter(at -> !isNullableInstant(component))
                    .ifPresent(at -> out.accept(neverDeleted(model, at, label, component)));
        }
        second(model, UPDATED_AT_TYPE, "@UpdatedAt", ComponentDeclaration::updatedAt, out);
        second(model, VERSION_TYPE, "@Version", ComponentDeclaration::version, out);
        second(model, SOFT_DELETE_TYPE, "@SoftDelete", ComponentDeclaration::softDelete, out);
    }

    private static void generated(
            DraftModel model, ComponentDeclaration component, String label, Location at, Consumer<Diagnostic> out) {
        Optional<ValueType> type = value(component);
        Optional<Column> column = model.column(component.name());
        if (type.isEmpty() && !isReadable(component)) {
            return;
        }
        if (type.filter(t -> t.scalar().isInteger()).isPresent()) {
            if (column.filter(c -> c.automatic() == Automatic.AUTOINCREMENT).isEmpty()) {
                out.accept(Diagnostic.of(GENERATED_TYPE, at, label + " is a `@Generated` integer, but not the id")
                        .note("a database generates integers for ids only")
                        .help("", Place.of(model.declaration(), component).remove("@Generated")));
            }
        } else if (!isPlain(component, Set.of(Scalar.UUID, Scalar.INSTANT)) && !isRequiredUuid(component)) {
            out.accept(wrongType(GENERATED_TYPE, at, label, "@Generated", component)
                    .note("`@Generated` works on an integer id, a `UUID` or an `Instant`")
                    .help("", fitting(model, component)));
        }
    }

    private static Edit scalar(DraftModel model, ComponentDeclaration component, Scalar scalar) {
        Spelling spelling = new Spelling(model.declaration());
        return Place.of(model.declaration(), component).type(spelling, spelling.scalar(scalar));
    }

    /** A type that is generated: of an id a UUID, else the moment of the insert for other moments. */
    private static Edit fitting(DraftModel model, ComponentDeclaration component) {
        boolean id = component.id().isPresent();
        boolean time = value(component)
                .filter(type -> Set.of(Scalar.INSTANT, Scalar.LOCAL_DATE, Scalar.LOCAL_TIME, Scalar.LOCAL_DATE_TIME)
                        .contains(type.scalar()))
                .isPresent();
        boolean uuid =
                value(component).filter(type -> type.scalar() == Scalar.UUID).isPresent();
        return id || time || uuid
                ? scalar(model, component, time ? Scalar.INSTANT : Scalar.UUID)
                : Place.of(model.declaration(), component).remove("@Generated");
    }

    private static Diagnostic wrongType(
            Rule rule, Location at, String label, String annotation, ComponentDeclaration component) {
        String nullable = component.nullness().isNullable() ? ", which may be null" : "";
        return Diagnostic.of(
                rule,
                at,
                label + " is `" + annotation + "`, but of type `"
                        + component.type().text() + "`" + nullable);
    }

    private static Diagnostic neverDeleted(
            DraftModel model, Location at, String label, ComponentDeclaration component) {
        String required = isPlain(component, Set.of(Scalar.INSTANT)) ? ", which is never null" : "";
        return Diagnostic.of(
                        SOFT_DELETE_TYPE,
                        at,
                        label + " is `@SoftDelete`, but of type `"
                                + component.type().text() + "`" + required)
                .help("", deletedAt(model, component));
    }

    private static Edit deletedAt(DraftModel model, ComponentDeclaration component) {
        Spelling spelling = new Spelling(model.declaration());
        return Place.of(model.declaration(), component).type(spelling, spelling.nullable(ValueType.of(Scalar.INSTANT)));
    }

    private static void second(
            DraftModel model,
            Rule rule,
            String annotation,
            Function<ComponentDeclaration, Optional<Location>> mark,
            Consumer<Diagnostic> out) {
        List<ComponentDeclaration> marked = model.declaration().components().stream()
                .filter(component -> mark.apply(component).isPresent())
                .toList();
        for (int i = 1; i < marked.size(); i++) {
            out.accept(Diagnostic.of(
                            rule,
                            mark.apply(marked.get(i)).orElse(marked.get(i).at()),
                            "`" + model.name() + "` has a second `" + annotation + "`: "
                                    + Words.list(List.of(
                                            marked.get(0).name(), marked.get(i).name())))
                    .help("", Place.of(model.declaration(), marked.get(i)).remove(annotation)));
        }
    }

    static void uses(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            List<String> marks = marks(component);
            Place place = Place.of(model.declaration(), component);
            String label = "`" + model.declaration().label(component) + "`";
            Location at = component
                    .updatedAt()
                    .or(component::version)
                    .or(component::softDelete)
                    .or(component::generated)
                    .orElse(component.at());
            if (marks.size() > 1) {
                Diagnostic diagnostic = Diagnostic.of(AUTOMATIC_COLUMN, at, label + " is both " + Words.list(marks));
                for (String kept : marks) {
                    diagnostic = diagnostic.help("to keep `" + kept + "`, ", kept(place, marks, kept));
                }
                out.accept(diagnostic);
            } else if (marks.size() == 1
                    && component.defaultValue().isPresent()
                    && component.generated().isEmpty()) {
                out.accept(
                        Diagnostic.of(AUTOMATIC_COLUMN, at, label + " is `" + marks.get(0) + "`, but has a `@Default`")
                                .note(
                                        component.softDelete().isPresent()
                                                ? "the value is null, until the row is deleted"
                                                : "the value is always given")
                                .help("", place.remove("@Default")));
            } else if (!marks.isEmpty() && !isIdValue(component)) {
                use(model, component)
                        .ifPresent(use -> out.accept(Diagnostic.of(
                                        AUTOMATIC_COLUMN, at, label + " is `" + marks.get(0) + "`, but part of " + use)
                                .help(
                                        "for a key that is unique among rows that are not deleted, ",
                                        partialInstead(model, component))
                                .help("to write its values yourself, ", plain(model, place, marks.get(0)))
                                .help(
                                        "",
                                        component.uniques().isEmpty() ? List.of() : List.of(place.remove("@Unique")))));
            }
        }
    }

    /** One of several marks, and the nullness that goes with it. */
    private static List<Edit> kept(Place place, List<String> marks, String kept) {
        List<Edit> edits = new ArrayList<>();
        marks.stream().filter(mark -> !mark.equals(kept)).map(place::remove).forEach(edits::add);
        boolean nullable = place.component().nullness().isNullable();
        value(place.component())
                .filter(type -> nullable != kept.equals("@SoftDelete"))
                .ifPresent(type -> edits.add(nullable ? place.required(type) : place.nullable(type)));
        return edits;
    }

    /** An ordinary column; none where a unique among rows that are not deleted is meant. */
    private static List<Edit> plain(DraftModel model, Place place, String mark) {
        ComponentDeclaration component = place.component();
        if (!partialInstead(model, component).isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>(List.of(place.remove(mark)));
        boolean id = model.column(component.name()).filter(model.id()::contains).isPresent();
        value(component)
                .filter(type -> id && component.nullness().isNullable())
                .ifPresent(type -> edits.add(place.required(type)));
        return edits;
    }

    private static List<Edit> partialInstead(DraftModel model, ComponentDeclaration component) {
        return component
                .softDelete()
                .flatMap(at -> model.column(component.name()))
                .map(column -> SoftDeleteRules.instead(model, column))
                .orElse(List.of());
    }

    private static Optional<String> use(DraftModel model, ComponentDeclaration component) {
        Optional<Column> column = model.column(component.name());
        if (column.filter(model.id()::contains).isPresent()) {
            return Optional.of("the id");
        }
        if (model.uniques().stream()
                .anyMatch(key -> column.filter(key.columns()::contains).isPresent())) {
            return Optional.of("a unique key");
        }
        boolean foreign = model.declaration().components().stream()
                .flatMap(c -> c.relation().map(RelationDeclaration::fields).orElse(List.of()).stream())
                .anyMatch(field -> field.value().equals(component.name()));
        return foreign ? Optional.of("a foreign key") : Optional.empty();
    }

    /** A generated integer or UUID is the normal id. */
    private static boolean isIdValue(ComponentDeclaration component) {
        return component.generated().isPresent()
                && value(component)
                        .filter(type -> type.scalar() != Scalar.INSTANT)
                        .isPresent();
    }

    static List<String> marks(ComponentDeclaration component) {
        List<String> marks = new ArrayList<>();
        component.generated().ifPresent(at -> marks.add("@Generated"));
        component.updatedAt().ifPresent(at -> marks.add("@UpdatedAt"));
        component.version().ifPresent(at -> marks.add("@Version"));
        component.softDelete().ifPresent(at -> marks.add("@SoftDelete"));
        return marks;
    }

    private static boolean isReadable(ComponentDeclaration component) {
        return !(component.type() instanceof TypeDeclaration.Unsupported)
                && !(component.type() instanceof TypeDeclaration.Inaccessible)
                && !(component.type() instanceof TypeDeclaration.Unresolved);
    }

    private static Optional<ValueType> value(ComponentDeclaration component) {
        return component.type() instanceof TypeDeclaration.Value value ? Optional.of(value.type()) : Optional.empty();
    }

    /** One of these types itself, never null; true also for types that a rule of their own refuses. */
    private static boolean isPlain(ComponentDeclaration component, Set<Scalar> scalars) {
        return !isReadable(component)
                || (!component.nullness().isNullable()
                        && value(component)
                                .filter(type -> scalars.contains(type.scalar())
                                        && type.wrapper().isEmpty())
                                .isPresent());
    }

    private static boolean isNullableInstant(ComponentDeclaration component) {
        return !isReadable(component)
                || (component.nullness().isNullable()
                        && value(component)
                                .filter(type -> type.scalar() == Scalar.INSTANT
                                        && type.wrapper().isEmpty())
                                .isPresent());
    }

    private static boolean isRequiredUuid(ComponentDeclaration component) {
        return !component.nullness().isNullable()
                && value(component).filter(type -> type.scalar() == Scalar.UUID).isPresent();
    }
}
