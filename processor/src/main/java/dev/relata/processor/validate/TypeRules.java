package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CONTRADICTORY_NULLNESS;
import static dev.relata.processor.diagnostic.Rule.EMBEDDED_NOT_ALLOWED;
import static dev.relata.processor.diagnostic.Rule.EMPTY_ENUM;
import static dev.relata.processor.diagnostic.Rule.NESTED_INACCESSIBLE;
import static dev.relata.processor.diagnostic.Rule.PRECISION_MISSING;
import static dev.relata.processor.diagnostic.Rule.UNSUPPORTED_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of components. */
final class TypeRules implements ModelRule {
    private static final String SUPPORTED =
            "a column is of type boolean, an integer, float, double, BigDecimal, String, byte[], UUID, Instant, LocalDate,"
                    + " LocalTime, LocalDateTime, an enum, or a record of one of these (a typed value)";

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        ModelDeclaration declared = model.declaration();
        for (ComponentDeclaration component : declared.components()) {
            String label = "`" + declared.label(component) + "`";
            if (component.embedded().isPresent()) {
                embedded(label, Place.of(declared, component), out);
            } else {
                type(label, Place.of(declared, component), out);
            }
        }
    }

    private static void type(String label, Place place, Consumer<Diagnostic> out) {
        ComponentDeclaration component = place.component();
        component.contradiction().ifPresent(instead -> out.accept(contradiction(label, place, instead)));
        if (component.type() instanceof TypeDeclaration.Unsupported type
                && !(type.meant() instanceof TypeDeclaration.Meant.Relation)) {
            out.accept(unsupported(label, place, type));
        } else if (component.type() instanceof TypeDeclaration.Inaccessible type) {
            out.accept(inaccessible(label, component, type));
        } else if (component.type() instanceof TypeDeclaration.Value value) {
            column(label, place, value.type(), out);
        }
    }

    private static Diagnostic unsupported(String label, Place place, TypeDeclaration.Unsupported type) {
        ComponentDeclaration component = place.component();
        Diagnostic diagnostic = Diagnostic.of(
                        UNSUPPORTED_TYPE, component.at(), label + ": `" + type.text() + "` is not the type of a column")
                .note(SUPPORTED);
        if (type.meant() instanceof TypeDeclaration.Meant.Column column) {
            ValueType meant = ValueType.of(column.scalar());
            return diagnostic.help(
                    "", component.nullness().isNullable() ? place.nullable(meant) : place.required(meant));
        }
        return type.meant() instanceof TypeDeclaration.Meant.Embedded
                ? diagnostic.help("for a column for each of its components, ", place.annotate("@Embedded"))
                : diagnostic.help("for several values, write a model of their own, with a relation to this one");
    }

    private static Diagnostic inaccessible(
            String label, ComponentDeclaration component, TypeDeclaration.Inaccessible type) {
        return inaccessible(label, "model", component, type);
    }

    static Diagnostic inaccessible(
            String label, String kind, ComponentDeclaration component, TypeDeclaration.Inaccessible type) {
        Diagnostic diagnostic = Diagnostic.of(
                        NESTED_INACCESSIBLE,
                        component.at(),
                        label + ": the classes generated for the " + kind + " cannot refer to `" + type.hidden() + "`")
                .note("`" + type.hidden() + "` is "
                        + (type.culprit().equals(type.hidden()) ? "" : "inside `" + type.culprit() + "`, which is ")
                        + (type.isPrivate() ? "private" : "not public, and in another package"));
        return type.isPrivate()
                ? diagnostic.help("", Edit.remove("private", type.culprit()))
                : diagnostic.help("make `" + type.culprit() + "` public");
    }

    static Diagnostic contradiction(String label, Place place, String instead) {
        ComponentDeclaration component = place.component();
        String type = component.type().text();
        String fact = instead.endsWith(" @Nullable []")
                ? label + ": `@Nullable` is about the items of `" + type + "`, not the array"
                : label + " is `@Nullable`, but its type is `" + type + "`";
        Diagnostic diagnostic = Diagnostic.of(CONTRADICTORY_NULLNESS, component.at(), fact)
                .help(component.nullness() == Nullness.PRIMITIVE ? "if it may be null, " : "", place.type(instead));
        return component.nullness() == Nullness.PRIMITIVE ? diagnostic.help("if not, ", place.type(type)) : diagnostic;
    }

    private static void column(String label, Place place, ValueType type, Consumer<Diagnostic> out) {
        ComponentDeclaration component = place.component();
        type.enumType()
                .filter(e -> e.constants().isEmpty())
                .ifPresent(e -> out.accept(Diagnostic.of(
                                EMPTY_ENUM,
                                component.at(),
                                label + ": the enum `" + e.type().simpleName() + "` has no constants")
                        .help("give `" + e.type().simpleName() + "` its constants")));
        boolean precision = component
                .column()
                .flatMap(ColumnDeclaration::precision)
                .filter(written -> written.value() != 0)
                .isPresent();
        if (type.scalar() == Scalar.DECIMAL && !precision) {
            out.accept(Diagnostic.of(
                            PRECISION_MISSING,
                            component.column().map(ColumnDeclaration::at).orElse(component.at()),
                            label + " is a `BigDecimal` without `precision`")
                    .help(
                            "for twelve digits, two of them after the point, ",
                            place.set("@Column", "precision = 12, scale = 2")));
        }
    }

    private static void embedded(String label, Place place, Consumer<Diagnostic> out) {
        ComponentDeclaration component = place.component();
        if (component.type() instanceof TypeDeclaration.Unresolved) {
            return;
        }
        if (component.type() instanceof TypeDeclaration.Inaccessible hidden) {
            out.accept(inaccessible(label, component, hidden));
            return;
        }
        if (!(component.type() instanceof TypeDeclaration.EmbeddedType type)) {
            out.accept(notAllowed(
                            component,
                            label + " is `@Embedded`, but `" + component.type().text() + "` is not a record")
                    .help(
                            component.type() instanceof TypeDeclaration.Value
                                    ? ""
                                    : "only a record itself is embedded, and its columns may be null",
                            component.type() instanceof TypeDeclaration.Value
                                    ? List.of(place.remove("@Embedded"))
                                    : List.of()));
            return;
        }
        if (type.components().isEmpty()) {
            out.accept(notAllowed(component, label + " is `@Embedded`, but `" + type.text() + "` has no components"));
        }
        if (component.nullness().isNullable()) {
            out.accept(notAllowed(component, label + " is `@Embedded`, but may be null")
                    .help("to let its columns be null instead, ", nullableInside(place, type)));
        }
        if (component.id().isPresent()) {
            return; // IdOnRelation
        }
        if (type.hidesNullable() && type.components().stream().anyMatch(TypeRules::saysNothing)) {
            out.accept(notAllowed(
                            component,
                            label + ": `" + type.text()
                                    + "` comes from a class file with `@Nullable` on types, which a compiler"
                                    + " before JDK 22 does not show")
                    .note("its columns would silently be NOT NULL")
                    .help("compile it together with the model, or with JDK 22 or later, or write `Optional` in it"));
        }
        for (ComponentDeclaration inner : type.components()) {
            String path = label.substring(0, label.length() - 1) + "." + inner.name() + "`";
            if (!inner.uniques().isEmpty()
                    || !inner.indexes().isEmpty()
                    || !inner.checks().isEmpty()) {
                out.accept(notAllowed(component, path + " has " + key(inner) + " inside an embedded record")
                        .help("to have it on the model, ", onModel(place, type, inner)));
            } else if (inner.relation().isPresent() && !inner.isRelation()) {
                out.accept(notAllowed(component, path + " has a `@Relation` inside an embedded record")
                        .help("", inside(place, type, inner, "@Relation")));
            } else if (inner.embedded().isPresent()) {
                out.accept(notAllowed(component, path + " is `@Embedded` inside an embedded record")
                        .help("write the components of `" + inner.type().text() + "` here, one by one"));
            } else if (inner.isRelation()) {
                out.accept(notAllowed(component, path + " is a relation inside an embedded record")
                        .help("write it, and its key, on the model"));
            } else if (inner.id().isPresent()) {
                out.accept(notAllowed(component, path + " is an id inside an embedded record")
                        .help("", inside(place, type, inner, "@Id")));
            } else if (inner.isAutomatic()) {
                out.accept(notAllowed(component, path + " gets its value automatically, inside an embedded record")
                        .help(
                                "",
                                inside(
                                        place,
                                        type,
                                        inner,
                                        AutomaticRules.marks(inner).get(0))));
            } else {
                type(
                        path,
                        Place.inside(place.model(), type, inner),
                        diagnostic -> out.accept(diagnostic.orAt(component.at())));
            }
        }
    }

    private static List<Edit> inside(
            Place place, TypeDeclaration.EmbeddedType type, ComponentDeclaration inner, String annotation) {
        return inner.at().isInSource()
                ? List.of(Place.inside(place.model(), type, inner).remove(annotation))
                : List.of();
    }

    /** The columns may be null in place of the whole. */
    private static List<Edit> nullableInside(Place place, TypeDeclaration.EmbeddedType type) {
        if (type.components().stream().anyMatch(inner -> !inner.at().isInSource())) {
            return List.of();
        }
        Spelling spelling = new Spelling(place.model());
        List<Edit> edits = new ArrayList<>();
        edits.add(place.type(spelling, spelling.type(type.type())));
        for (ComponentDeclaration inner : type.components()) {
            if (inner.type() instanceof TypeDeclaration.Value value
                    && !inner.nullness().isNullable()) {
                edits.add(Place.inside(place.model(), type, inner).nullable(value.type()));
            }
        }
        return edits;
    }

    /** A key or a condition of an embedded component, said of the model. */
    private static List<Edit> onModel(Place place, TypeDeclaration.EmbeddedType type, ComponentDeclaration inner) {
        boolean plain = Stream.concat(inner.uniques().stream(), inner.indexes().stream())
                        .allMatch(key -> key.where().isEmpty() && key.name().isEmpty())
                && inner.checks().stream().allMatch(check -> check.name().isEmpty());
        if (!plain || !inner.at().isInSource()) {
            return List.of();
        }
        Place there = Place.inside(place.model(), type, inner);
        String path = place.component().name() + "." + inner.name();
        List<Edit> edits = new ArrayList<>();
        if (!inner.uniques().isEmpty()) {
            edits.add(there.remove("@Unique"));
            edits.add(Edit.annotate(place.model().name(), "@Unique(fields = \"" + path + "\")"));
        }
        if (!inner.indexes().isEmpty()) {
            edits.add(there.remove("@Index"));
            edits.add(Edit.annotate(place.model().name(), "@Index(fields = \"" + path + "\")"));
        }
        for (CheckDeclaration check : inner.checks()) {
            edits.add(there.remove("@Check"));
            String condition = check.condition()
                    .value()
                    .replaceAll("(?<![\\w.'])" + Pattern.quote(inner.name()) + "(?![\\w'])", path);
            edits.add(Edit.annotate(place.model().name(), "@Check(" + Words.literal(condition) + ")"));
        }
        return edits;
    }

    /** A reference that is neither {@code Optional} nor annotated where every compiler sees it. */
    private static boolean saysNothing(ComponentDeclaration component) {
        return component.nullness() == Nullness.REQUIRED;
    }

    private static String key(ComponentDeclaration inner) {
        if (!inner.uniques().isEmpty()) {
            return "a `@Unique`";
        }
        return inner.indexes().isEmpty() ? "a `@Check`" : "an `@Index`";
    }

    private static Diagnostic notAllowed(ComponentDeclaration component, String fact) {
        return Diagnostic.of(EMBEDDED_NOT_ALLOWED, component.embedded().orElse(component.at()), fact);
    }
}
