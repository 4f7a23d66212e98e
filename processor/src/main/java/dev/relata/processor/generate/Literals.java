package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.Nullness;
import java.math.BigDecimal;
import java.util.Optional;

/** Values of {@code @Default} as Java expressions. */
final class Literals {
    private Literals() {}

    /** The expression for a column's default, typed values and enums included; empty where it has none. */
    static Optional<CodeBlock> defaultOf(Column column) {
        return column.defaultValue().map(value -> wrapped(column, scalar(column, value)));
    }

    /** The expression as the component's typed value, where it is one. */
    static CodeBlock wrapped(Column column, CodeBlock value) {
        return column.type()
                .wrapper()
                .map(wrapper -> CodeBlock.of("new $T($L)", Types.of(wrapper.type()), value))
                .orElse(value);
    }

    private static CodeBlock scalar(Column column, Object value) {
        TypeName type = JavaTypes.unwrapped(column.type());
        return switch (column.type().scalar()) {
            case BOOLEAN, INT -> CodeBlock.of("$L", value);
            case LONG -> CodeBlock.of("$LL", value);
            case BYTE, SHORT -> CodeBlock.of("($T) $L", type.unbox(), value);
            case FLOAT -> CodeBlock.of("$LF", value);
            case DOUBLE -> CodeBlock.of("$LD", value);
            case DECIMAL -> CodeBlock.of("new $T($S)", type, ((BigDecimal) value).toPlainString());
            case STRING -> CodeBlock.of("$S", value);
            case UUID -> CodeBlock.of("$T.fromString($S)", type, value.toString());
            case INSTANT, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME ->
                CodeBlock.of("$T.parse($S)", type, value.toString());
            case ENUM -> CodeBlock.of("$T.$L", type, value);
            case BYTES -> throw new IllegalArgumentException("bytes have no default");
        };
    }

    /** Whether the field that holds the column's value in an input may be a Java primitive. */
    static boolean heldAsPrimitive(Column column) {
        return column.nullness() == Nullness.PRIMITIVE && !column.automatic().isGenerated();
    }
}
