package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_COLUMN;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.Optional;
import java.util.function.Consumer;

/** The numbers in {@code @Column} against the type of the component, and against each other. */
final class ColumnRules implements ModelRule {

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            String label = model.declaration().label(component);
            new Check(label, component, component.at(), out).run();
            if (component.type() instanceof TypeDeclaration.EmbeddedType embedded) {
                embedded.components()
                        .forEach(inner -> new Check(label + "." + inner.name(), inner, component.at(), out).run());
            }
        }
    }

    /** @param place where a compiler can show something, should the component itself come from a class file */
    private record Check(String label, ComponentDeclaration component, Location place, Consumer<Diagnostic> out) {

        void run() {
            component.column().ifPresent(written -> {
                if (component.isRelation()) {
                    report(written.at(), "has `@Column`, but is a relation, not a column", "");
                } else if (component.type() instanceof TypeDeclaration.EmbeddedType) {
                    report(
                            written.at(),
                            "has `@Column`, but is an embedded record, not a column",
                            "@Embedded(prefix = \"..\")");
                } else if (component.type() instanceof TypeDeclaration.Value value) {
                    limits(written, value.type().scalar());
                }
            });
        }

        private void limits(ColumnDeclaration written, Scalar scalar) {
            if (scalar == Scalar.STRING) {
                written.length()
                        .filter(length -> length.value() <= 0)
                        .ifPresent(length -> report(
                                length.at(),
                                "has the `length` " + length.value() + ", which leaves room for nothing",
                                ""));
            } else {
                misplaced(written.length(), "length", "`String`");
            }
            if (scalar == Scalar.DECIMAL) {
                digits(written);
            } else {
                misplaced(
                        written.precision().or(written::scale),
                        written.precision().isPresent() ? "precision" : "scale",
                        "`BigDecimal`");
            }
        }

        private void digits(ColumnDeclaration written) {
            int precision = written.precision().map(Written::value).orElse(0);
            if (precision < 0) {
                written.precision().ifPresent(at -> report(at.at(), "has the `precision` " + precision, ""));
            } else if (precision > 0) {
                written.scale()
                        .filter(scale -> scale.value() < 0 || scale.value() > precision)
                        .ifPresent(scale -> report(
                                scale.at(),
                                "has the `scale` " + scale.value() + ", which is not between 0 and the `precision` "
                                        + precision,
                                ""));
            }
        }

        private void misplaced(Optional<Written<Integer>> number, String attribute, String type) {
            number.ifPresent(written -> report(
                    written.at(),
                    "has a `" + attribute + "`, but is of type `"
                            + component.type().text() + "`: only a " + type + " has one",
                    ""));
        }

        private void report(Location at, String fact, String code) {
            Diagnostic diagnostic =
                    Diagnostic.of(BAD_COLUMN, at, "`" + label + "` " + fact).orAt(place);
            out.accept(code.isEmpty() ? diagnostic : diagnostic.help("name its columns with:\n" + code));
        }
    }
}
