package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CONTRADICTORY_NULLNESS;
import static dev.relata.processor.diagnostic.Rule.EMBEDDED_NOT_ALLOWED;
import static dev.relata.processor.diagnostic.Rule.EMPTY_ENUM;
import static dev.relata.processor.diagnostic.Rule.NESTED_INACCESSIBLE;
import static dev.relata.processor.diagnostic.Rule.PRECISION_MISSING;
import static dev.relata.processor.diagnostic.Rule.UNSUPPORTED_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.function.Consumer;

/** The types of components. */
final class TypeRules implements ModelRule {
    private static final String SUPPORTED =
            "columns are: boolean, the integers, float, double, BigDecimal, String, byte[], UUID, Instant, LocalDate,"
                    + " LocalTime, LocalDateTime, enums, and records of one of these (typed values)";

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        ModelDeclaration declared = model.declaration();
        for (ComponentDeclaration component : declared.components()) {
            String label = "`" + declared.label(component) + "`";
            if (component.embedded().isPresent()) {
                embedded(label, component, out);
            } else {
                type(label, component, out);
            }
        }
    }

    private static void type(String label, ComponentDeclaration component, Consumer<Diagnostic> out) {
        component.contradiction().ifPresent(instead -> out.accept(contradiction(label, component, instead)));
        if (component.type() instanceof TypeDeclaration.Unsupported type) {
            Diagnostic diagnostic = Diagnostic.of(
                    UNSUPPORTED_TYPE, component.at(), label + ": `" + type.text() + "` is not the type of a column");
            out.accept(
                    type.model()
                            ? diagnostic.help("a relation to the model `" + type.text() + "` is written:\nOne<"
                                    + type.text() + "> " + component.name())
                            : diagnostic.note(SUPPORTED));
        } else if (component.type() instanceof TypeDeclaration.Inaccessible type) {
            out.accept(inaccessible(label, component, type));
        } else if (component.type() instanceof TypeDeclaration.Value value) {
            column(label, component, value.type(), out);
        }
    }

    private static Diagnostic inaccessible(
            String label, ComponentDeclaration component, TypeDeclaration.Inaccessible type) {
        return Diagnostic.of(
                        NESTED_INACCESSIBLE,
                        component.at(),
                        label + ": the classes generated for the model cannot name `" + type.hidden() + "`")
                .note("`" + type.hidden() + "`, or a class around it, is private, or not public in another package")
                .help("make it visible: without `private` in the package of the model, `public` in another");
    }

    private static Diagnostic contradiction(String label, ComponentDeclaration component, String instead) {
        String type = component.type().text();
        String fact = instead.endsWith(" @Nullable []")
                ? label + ": `@Nullable` is about the items of `" + type + "`, not the array"
                : label + " is `@Nullable`, but its type is `" + type + "`";
        return Diagnostic.of(CONTRADICTORY_NULLNESS, component.at(), fact)
                .help("write:\n" + instead + " " + component.name());
    }

    private static void column(String label, ComponentDeclaration component, ValueType type, Consumer<Diagnostic> out) {
        type.enumType()
                .filter(e -> e.constants().isEmpty())
                .ifPresent(e -> out.accept(Diagnostic.of(
                        EMPTY_ENUM,
                        component.at(),
                        label + ": the enum `" + e.type().simpleName() + "` has no constants")));
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
                    .help("say how many digits there are, and how many after the point:\n"
                            + "@Column(precision = 12, scale = 2)"));
        }
    }

    private static void embedded(String label, ComponentDeclaration component, Consumer<Diagnostic> out) {
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
                    label + " is `@Embedded`, but `" + component.type().text() + "` is no record"));
            return;
        }
        if (type.components().isEmpty()) {
            out.accept(notAllowed(component, label + " is `@Embedded`, but `" + type.text() + "` has no components"));
        }
        if (component.nullness().isNullable()) {
            out.accept(notAllowed(component, label + " is `@Embedded`, but may be null")
                    .help("let its columns be null instead"));
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
                        .help("write it on the model, over `" + component.name() + "." + inner.name() + "`"));
            } else if (inner.relation().isPresent() && !inner.isRelation()) {
                out.accept(notAllowed(component, path + " has a `@Relation` inside an embedded record"));
            } else if (inner.embedded().isPresent()) {
                out.accept(notAllowed(component, path + " is `@Embedded` inside an embedded record"));
            } else if (inner.isRelation()) {
                out.accept(notAllowed(component, path + " is a relation inside an embedded record"));
            } else if (inner.id().isPresent()) {
                out.accept(notAllowed(component, path + " is an id inside an embedded record"));
            } else if (inner.isAutomatic()) {
                out.accept(notAllowed(component, path + " gets its value by itself, inside an embedded record"));
            } else {
                type(path, inner, diagnostic -> out.accept(diagnostic.orAt(component.at())));
            }
        }
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
