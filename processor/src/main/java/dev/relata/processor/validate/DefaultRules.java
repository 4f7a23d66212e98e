package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_DEFAULT;
import static dev.relata.processor.diagnostic.Rule.DEFAULT_AND_GENERATED;
import static dev.relata.processor.diagnostic.Rule.DEFAULT_ON_RELATION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DefaultValue;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Values of {@code @Default}. */
final class DefaultRules implements ModelRule {

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            Place place = Place.of(model.declaration(), component);
            check("`" + place.label() + "`", place, model.columns(component), out);
            if (component.type() instanceof TypeDeclaration.EmbeddedType embedded) {
                for (ComponentDeclaration inner : embedded.components()) {
                    String path = component.name() + "." + inner.name();
                    String label = "`" + model.name() + "." + path + "`";
                    check(
                            label,
                            Place.inside(model.declaration(), embedded, inner),
                            model.column(path).stream().toList(),
                            out);
                }
            }
        }
    }

    private static void check(String label, Place place, List<Column> columns, Consumer<Diagnostic> out) {
        ComponentDeclaration component = place.component();
        component.defaultValue().ifPresent(text -> {
            if (component.isRelation() || component.type() instanceof TypeDeclaration.EmbeddedType) {
                out.accept(Diagnostic.of(
                                DEFAULT_ON_RELATION,
                                text.at(),
                                label + " has `@Default`, but is "
                                        + (component.isRelation() ? "a relation" : "an embedded record")
                                        + ", not a column")
                        .help("", place.remove("@Default")));
            } else if (component.generated().isPresent()) {
                out.accept(
                        Diagnostic.of(DEFAULT_AND_GENERATED, text.at(), label + " is both `@Default` and `@Generated`")
                                .help("to keep `@Generated`, ", place.remove("@Default"))
                                .help("to keep `@Default`, ", place.remove("@Generated")));
            } else if (!columns.isEmpty() && !lacksPrecision(columns.get(0))) {
                value(label, place, columns.get(0), text, out);
            }
        });
    }

    private static void value(
            String label, Place place, Column column, Written<String> text, Consumer<Diagnostic> out) {
        DefaultValue value =
                DefaultValue.parse(text.value(), column.type(), column.length(), column.precision(), column.scale());
        if (value instanceof DefaultValue.Failed failed) {
            Diagnostic diagnostic = Diagnostic.of(
                            BAD_DEFAULT,
                            text.at(),
                            label + ": the default `" + Words.printable(text.value()) + "` is not a value of `"
                                    + place.component().type().text() + "`")
                    .note("a value is " + failed.expected());
            Optional<String> near = Samples.near(column, text.value());
            out.accept(near.map(example -> diagnostic.help(
                            failed.nearest().isPresent() ? "for the constant with a similar name, " : "for example, ",
                            Edit.here(Words.literal(example))))
                    .orElseGet(() -> diagnostic.help("", place.remove("@Default"))));
        }
    }

    /** Rules of their own report it. */
    private static boolean lacksPrecision(Column column) {
        return (column.type().scalar() == Scalar.DECIMAL && column.precision() == 0)
                || column.type()
                        .enumType()
                        .filter(type -> type.constants().isEmpty())
                        .isPresent();
    }
}
