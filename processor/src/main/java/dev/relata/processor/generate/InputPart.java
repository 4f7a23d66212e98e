package dev.relata.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.Nullness;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a model as inputs see it: something to be given, one column or an embedded record.
 *
 * @param name the component
 * @param columns its columns
 * @param first the number of its first column in the table
 */
record InputPart(String name, Component component, List<Column> columns, int first) {

    /** All components but relations, in order. */
    static List<InputPart> of(Model model) {
        List<InputPart> parts = new ArrayList<>();
        int number = 0;
        for (Component component : model.components()) {
            List<Column> columns = columns(component);
            if (!(component instanceof Component.RelationEnd)) {
                parts.add(new InputPart(component.name(), component, columns, number));
                number += columns.size();
            }
        }
        return parts;
    }

    private static List<Column> columns(Component component) {
        if (component instanceof Component.Single single) {
            return List.of(single.column());
        }
        return component instanceof Component.EmbeddedRecord embedded ? embedded.columns() : List.of();
    }

    boolean isEmbedded() {
        return component instanceof Component.EmbeddedRecord;
    }

    /** The only column of a part that is not embedded. */
    Column column() {
        return columns.get(0);
    }

    Automatic automatic() {
        return isEmbedded() ? Automatic.NONE : column().automatic();
    }

    /** Whether an insert cannot do without it. */
    boolean isRequired() {
        return isEmbedded()
                || (automatic() == Automatic.NONE
                        && !column().isNullable()
                        && column().defaultValue().isEmpty());
    }

    /** Whether an insert may name it, but need not. */
    boolean isOptional() {
        return !isRequired()
                && (automatic() == Automatic.NONE
                        || automatic() == Automatic.UUID
                        || automatic() == Automatic.CREATED_AT);
    }

    /** Whether an update may change it. */
    boolean isPatchable() {
        return automatic() == Automatic.NONE;
    }

    /** The type of the field that holds it, null for what was not given. */
    TypeName fieldType() {
        if (component instanceof Component.EmbeddedRecord embedded) {
            return Types.of(embedded.type());
        }
        return Literals.heldAsPrimitive(column()) ? JavaTypes.value(column()) : JavaTypes.boxed(column().type());
    }

    /** The parameters of its setters: one for each overload. */
    List<ParameterSpec> setters() {
        if (isEmbedded()) {
            return List.of(ParameterSpec.builder(fieldType(), name).build());
        }
        Column column = column();
        TypeName primitive = JavaTypes.primitiveIfPossible(column);
        ParameterSpec plain = ParameterSpec.builder(primitive, name).build();
        if (column.nullness() == Nullness.OPTIONAL) {
            return List.of(
                    plain,
                    ParameterSpec.builder(JavaTypes.optional(column), name).build());
        }
        if (column.nullness() == Nullness.NULLABLE) {
            ParameterSpec nullable = JavaTypes.nullableParameter(column, name);
            return primitive.isPrimitive() ? List.of(nullable, plain) : List.of(nullable);
        }
        return List.of(ParameterSpec.builder(JavaTypes.value(column), name).build());
    }

    /** The value for the field of what a setter was given. An array is copied: an input is a value, and stays what it is. */
    CodeBlock fieldValue(ParameterSpec parameter) {
        if (isEmbedded()) {
            return CodeBlock.of("$N", name);
        }
        boolean array = JavaTypes.boxed(column().type()) instanceof ArrayTypeName;
        boolean optional =
                column().nullness() == Nullness.OPTIONAL && parameter.type().equals(JavaTypes.optional(column()));
        if (optional) {
            return CodeBlock.of(array ? "$N.map(byte[]::clone).orElse(null)" : "$N.orElse(null)", name);
        }
        return CodeBlock.of(array ? "$1N == null ? null : $1N.clone()" : "$1N", name);
    }

    /** {@code set.with(3).with(4)}: a column set with the columns of this part. */
    CodeBlock added(String set) {
        CodeBlock.Builder code = CodeBlock.builder().add("$L", set);
        for (int i = 0; i < columns.size(); i++) {
            code.add(".with($L)", first + i);
        }
        return code.build();
    }
}
