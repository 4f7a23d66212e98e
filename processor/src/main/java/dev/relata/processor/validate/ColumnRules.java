package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_COLUMN;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The numbers in {@code @Column} against the type of the component, and against each other. */
final class ColumnRules implements ModelRule {

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            String label = model.declaration().label(component);
            new Check(label, Place.of(model.declaration(), component), component.at(), out).run();
            if (component.type() instanceof TypeDeclaration.EmbeddedType embedded) {
                embedded.components()
                        .forEach(inner -> new Check(
                                        label + "." + inner.name(),
                                        Place.inside(model.declaration(), embedded, inner),
                                        component.at(),
                                        out)
                                .run());
            }
        }
    }

    /** @param shown where a compiler can show something, should the component itself come from a class file */
    private record Check(String label, Place place, Location shown, Consumer<Diagnostic> out) {

        void run() {
            ComponentDeclaration component = place.component();
            component.column().ifPresent(written -> {
                if (component.isRelation()) {
                    report(
                            written.at(),
                            "has `@Column`, but is a relation, not a column",
                            "",
                            List.of(place.remove("@Column")));
                } else if (component.type() instanceof TypeDeclaration.EmbeddedType) {
                    report(
                            written.at(),
                            "has `@Column`, but is an embedded record, not a column",
                            "to name its columns, ",
                            List.of(
                                    place.remove("@Column"),
                                    place.set(
                                            "@Embedded",
                                            "prefix = \""
                                                    + written.name()
                                                            .map(Written::value)
                                                            .orElse(component.name()) + "\"")));
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
                                "for any length, ",
                                List.of(place.remove("length", "@Column"))));
            } else {
                misplaced(written.length(), List.of("length"), "`String`");
            }
            if (scalar == Scalar.DECIMAL) {
                digits(written);
            } else {
                misplaced(
                        written.precision().or(written::scale),
                        Stream.of("precision", "scale")
                                .filter(name ->
                                        (name.equals("scale") ? written.scale() : written.precision()).isPresent())
                                .toList(),
                        "`BigDecimal`");
            }
        }

        private void digits(ColumnDeclaration written) {
            int precision = written.precision().map(Written::value).orElse(0);
            if (precision < 0) {
                written.precision()
                        .ifPresent(at -> report(
                                at.at(),
                                "has the `precision` " + precision,
                                "",
                                List.of(place.set("@Column", "precision = 12, scale = 2"))));
            } else if (precision > 0) {
                written.scale()
                        .filter(scale -> scale.value() < 0 || scale.value() > precision)
                        .ifPresent(scale -> report(
                                scale.at(),
                                "has the `scale` " + scale.value() + ", which is not between 0 and the `precision` "
                                        + precision,
                                scale.value() < 0
                                        ? "for whole numbers, "
                                        : "for " + precision + " digits before the point, ",
                                List.of(place.set(
                                        "@Column",
                                        scale.value() < 0
                                                ? "scale = 0"
                                                : "precision = " + (precision + scale.value())))));
            }
        }

        private void misplaced(Optional<Written<Integer>> number, List<String> attributes, String type) {
            List<Edit> decimal = decimal();
            number.ifPresent(written -> out.accept(found(
                            written.at(),
                            "has a `" + attributes.get(0) + "`, but is of type `"
                                    + place.component().type().text() + "`: only a " + type + " has one")
                    .help("for exact decimals, ", inSource(decimal))
                    .help(
                            decimal.isEmpty()
                                    ? ""
                                    : "for a `" + place.component().type().text() + "`, ",
                            inSource(attributes.stream()
                                    .map(attribute -> place.remove(attribute, "@Column"))
                                    .toList()))));
        }

        /** What a precision on a floating-point number probably wants. */
        private List<Edit> decimal() {
            Optional<ColumnDeclaration> written = place.component().column();
            int precision = written.flatMap(ColumnDeclaration::precision)
                    .map(Written::value)
                    .orElse(0);
            int scale = written.flatMap(ColumnDeclaration::scale)
                    .map(Written::value)
                    .orElse(0);
            boolean rounded = place.component().type() instanceof TypeDeclaration.Value value
                    && (value.type().scalar() == Scalar.DOUBLE || value.type().scalar() == Scalar.FLOAT);
            if (!rounded || precision <= 0 || scale < 0 || scale > precision) {
                return List.of();
            }
            Spelling spelling = new Spelling(place.model());
            String name = spelling.scalar(Scalar.DECIMAL);
            return List.of(
                    place.type(spelling, place.component().nullness().isNullable() ? spelling.nullable(name) : name));
        }

        private void report(Location at, String fact, String reason, List<Edit> edits) {
            out.accept(found(at, fact).help(reason, inSource(edits)));
        }

        private Diagnostic found(Location at, String fact) {
            return Diagnostic.of(BAD_COLUMN, at, "`" + label + "` " + fact).orAt(shown);
        }

        private List<Edit> inSource(List<Edit> edits) {
            return place.component().at().isInSource() ? edits : List.of();
        }
    }
}
