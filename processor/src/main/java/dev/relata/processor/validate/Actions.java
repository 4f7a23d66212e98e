package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.SET_DEFAULT_WITHOUT_DEFAULT;
import static dev.relata.processor.diagnostic.Rule.SET_NULL_ON_REQUIRED;
import static dev.relata.processor.diagnostic.Rule.SHARED_FOREIGN_KEY_CONFLICT;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Link;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Referential actions against the columns they write to. */
final class Actions {
    private Actions() {}

    static void setNull(ForeignKey key, Consumer<Diagnostic> out) {
        for (Written<ReferentialAction> action : actions(key, ReferentialAction.SET_NULL)) {
            key.fields().stream()
                    .filter(column -> !column.isNullable())
                    .findFirst()
                    .ifPresent(column -> out.accept(Diagnostic.of(
                                    SET_NULL_ON_REQUIRED,
                                    action.at(),
                                    key.label() + ": the action is `SET_NULL`, but `" + column.component()
                                            + "` is never null")
                            .help("to let it be null, ", optional(key, column))
                            .help("to keep it, ", another(key, action))));
        }
    }

    static void setDefault(ForeignKey key, Consumer<Diagnostic> out) {
        for (Written<ReferentialAction> action : actions(key, ReferentialAction.SET_DEFAULT)) {
            List<Column> without = key.fields().stream()
                    .filter(column -> !hasDefault(key.child(), column))
                    .toList();
            Optional<Column> required =
                    without.stream().filter(column -> !column.isNullable()).findFirst();
            required.or(() -> without.stream().findFirst()).ifPresent(column -> {
                Diagnostic diagnostic = Diagnostic.of(
                        SET_DEFAULT_WITHOUT_DEFAULT,
                        action.at(),
                        key.label() + ": the action is `SET_DEFAULT`, but `" + column.component() + "` has no default");
                out.accept(
                        required.isPresent()
                                ? diagnostic
                                        .help("to fall back to a row that always exists, ", byDefault(key, column))
                                        .help("to leave the key as it is, ", another(key, action))
                                : diagnostic
                                        .asWarning()
                                        .note("it acts as `SET_NULL`")
                                        .help(
                                                "to say so, ",
                                                RelationEdits.set(
                                                        key.owner(),
                                                        RelationEdits.action(
                                                                attribute(key, action), ReferentialAction.SET_NULL))));
            });
        }
    }

    /** A default that is no value of its type is reported for that. */
    private static boolean hasDefault(DraftModel model, Column column) {
        return column.defaultValue().isPresent()
                || model.declaration()
                        .component(column.component())
                        .flatMap(ComponentDeclaration::defaultValue)
                        .isPresent();
    }

    /** A key of one column becomes optional, and its relation with it. */
    private static List<Edit> optional(ForeignKey key, Column column) {
        if (key.fields().size() > 1 || key.child().id().contains(column)) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        Place.of(key.child(), column).ifPresent(place -> edits.add(place.nullable(column.type())));
        if (!edits.isEmpty() && key.owner().kind() == RelationKind.ONE) {
            edits.add(RelationEdits.kind(key.owner(), RelationKind.MAYBE));
        }
        return edits;
    }

    /** What is done without writing to the key: refuse the delete, or follow the update. */
    private static Edit another(ForeignKey key, Written<ReferentialAction> action) {
        String attribute = attribute(key, action);
        return RelationEdits.set(
                key.owner(),
                RelationEdits.action(
                        attribute,
                        attribute.equals("onDelete") ? ReferentialAction.RESTRICT : ReferentialAction.CASCADE));
    }

    private static String attribute(ForeignKey key, Written<ReferentialAction> action) {
        return key.owner().relation().onDelete().filter(action::equals).isPresent() ? "onDelete" : "onUpdate";
    }

    private static List<Edit> byDefault(ForeignKey key, Column column) {
        boolean plain = key.child()
                .declaration()
                .component(column.component())
                .filter(c -> c.defaultValue().isEmpty() && column.automatic() == Automatic.NONE)
                .isPresent();
        return Place.list(Place.of(key.child(), column)
                .filter(place -> plain)
                .flatMap(place ->
                        Samples.of(column).map(value -> place.annotate("@Default(" + Words.literal(value) + ")"))));
    }

    static void shared(ForeignKey key, Consumer<Diagnostic> out) {
        List<ForeignKey> before = key.draft().links().stream()
                .flatMap(link -> ForeignKey.of(key.draft(), link).stream())
                .filter(other -> other.child().equals(key.child()) && isBefore(other.link(), key) && isPossible(other))
                .toList();
        for (ForeignKey other : before) {
            Optional<Column> shared =
                    key.fields().stream().filter(other.fields()::contains).findFirst();
            Optional<String> conflict = shared.flatMap(column -> conflict(key, other));
            if (conflict.isPresent()) {
                out.accept(Diagnostic.of(
                                SHARED_FOREIGN_KEY_CONFLICT,
                                key.field(key.fields().indexOf(shared.get())),
                                key.label() + " and `" + other.owner().label() + "` share the column `"
                                        + shared.get().component() + "`, " + conflict.get())
                        .note("databases disagree about which of the two is obeyed")
                        .help("to agree with `" + other.owner().label() + "`, ", agree(key, other))
                        .help("for a key of its own, ", RelationEdits.newKey(key.draft(), key.owner(), false)));
                return;
            }
        }
    }

    private static List<Edit> agree(ForeignKey key, ForeignKey other) {
        if (key.parent().equals(other.parent())) {
            return List.of();
        }
        return List.of(RelationEdits.set(
                key.owner(),
                RelationEdits.action("onDelete", other.relation().onDelete())
                        + (key.relation().onUpdate() == other.relation().onUpdate()
                                ? ""
                                : ", "
                                        + RelationEdits.action(
                                                "onUpdate", other.relation().onUpdate()))));
    }

    /** Another rule has spoken where an action cannot be. */
    private static boolean isPossible(ForeignKey key) {
        List<Diagnostic> found = new ArrayList<>();
        setNull(key, found::add);
        setDefault(key, found::add);
        return found.stream().noneMatch(Diagnostic::isError);
    }

    private static Optional<String> conflict(ForeignKey key, ForeignKey other) {
        boolean same = new HashSet<>(key.fields()).equals(new HashSet<>(other.fields()));
        if (key.parent().equals(other.parent()) && (isWithin(key, other) || isWithin(other, key))) {
            return Optional.of("and both point to `" + key.parent().name() + "`");
        }
        if (key.relation().onUpdate() != other.relation().onUpdate()) {
            return Optional.of("but differ in `onUpdate`");
        }
        boolean writes = Stream.of(key, other)
                .map(each -> each.relation().onDelete())
                .anyMatch(action -> action == ReferentialAction.SET_NULL || action == ReferentialAction.SET_DEFAULT);
        return (same || writes) && key.relation().onDelete() != other.relation().onDelete()
                ? Optional.of("but differ in `onDelete`")
                : Optional.empty();
    }

    /** Whether the columns of a key are among those of another, and point to the same columns: both find the same row. */
    private static boolean isWithin(ForeignKey key, ForeignKey other) {
        return key.fields().stream().allMatch(field -> {
            int place = other.fields().indexOf(field);
            return place >= 0
                    && other.references()
                            .get(place)
                            .equals(key.references().get(key.fields().indexOf(field)));
        });
    }

    private static boolean isBefore(Link link, ForeignKey key) {
        return link.owner()
                .filter(owner -> order(key, owner.component().name())
                        < order(key, key.owner().component().name()))
                .isPresent();
    }

    private static int order(ForeignKey key, String component) {
        return key.child().declaration().components().stream()
                .map(declared -> declared.name())
                .toList()
                .indexOf(component);
    }

    private static List<Written<ReferentialAction>> actions(ForeignKey key, ReferentialAction wanted) {
        return Stream.of(
                        key.owner().relation().onDelete(),
                        key.owner().relation().onUpdate())
                .flatMap(Optional::stream)
                .filter(action -> action.value() == wanted)
                .toList();
    }
}
