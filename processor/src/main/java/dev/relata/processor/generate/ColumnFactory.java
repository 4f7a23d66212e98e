package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.graph.Column;

/** The call of {@code Columns} that makes a column. */
final class ColumnFactory {
    private final String columns;

    /** @param columns the variable that holds the {@code Columns} */
    ColumnFactory(String columns) {
        this.columns = columns;
    }

    CodeBlock create(Column column) {
        String in = column.isNullable() ? columns + ".nullable()" : columns;
        CodeBlock plain = plain(column, in);
        return column.type()
                .wrapper()
                .map(wrapper -> {
                    TypeName type = Types.of(wrapper.type());
                    return CodeBlock.of("$L.as($L, $T::new, $T::$L)", in, plain, type, type, wrapper.component());
                })
                .orElse(plain);
    }

    private static CodeBlock plain(Column column, String in) {
        CodeBlock names = CodeBlock.of("$S, $S", column.component(), column.name());
        return switch (column.type().scalar()) {
            case DECIMAL -> CodeBlock.of("$L.decimal($L, $L, $L)", in, names, column.precision(), column.scale());
            case ENUM -> CodeBlock.of("$L.enumeration($L, $T.values())", in, names, JavaTypes.unwrapped(column.type()));
            case STRING ->
                column.length().isPresent()
                        ? CodeBlock.of(
                                "$L.text($L, $L)", in, names, column.length().getAsInt())
                        : CodeBlock.of("$L.text($L)", in, names);
            default -> CodeBlock.of("$L.$L($L)", in, factory(column), names);
        };
    }

    private static String factory(Column column) {
        return switch (column.type().scalar()) {
            case BOOLEAN -> "bool";
            case BYTE -> "int8";
            case SHORT -> "int16";
            case INT -> "int32";
            case LONG -> "int64";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            case BYTES -> "bytes";
            case UUID -> "uuid";
            case INSTANT -> "instant";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case LOCAL_DATE_TIME -> "dateTime";
            case DECIMAL, ENUM, STRING -> throw new IllegalArgumentException("takes more than names");
        };
    }
}
