package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;
import dev.relata.processor.model.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The engine of MariaDB and MySQL: what it can index. Its tables are in utf8mb4. */
final class InnoDb {
    /** Of all columns of a key together, in tables of the usual page size. */
    static final int KEY_BYTES = 3072;

    /** What utf8mb4 may need for a code point, and a key therefore counts. */
    private static final int BYTES_OF_CHARACTER = 4;

    /** A decimal is packed: nine digits in four bytes, and what is left of them in fewer. */
    private static final int DIGITS_OF_GROUP = 9;

    private static final List<Integer> BYTES_OF_DIGITS = List.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 4);

    private InnoDb() {}

    /** Empty for the types without a length, LONGTEXT and LONGBLOB. */
    static OptionalInt bytesInKey(Column column) {
        return switch (column.type().scalar()) {
            case BOOLEAN, BYTE -> OptionalInt.of(1);
            case SHORT -> OptionalInt.of(2);
            case LOCAL_DATE -> OptionalInt.of(3);
            case INT, FLOAT -> OptionalInt.of(4);
            case LOCAL_TIME -> OptionalInt.of(6);
            case LONG, DOUBLE, INSTANT, LOCAL_DATE_TIME -> OptionalInt.of(8);
            case UUID -> OptionalInt.of(16);
            case DECIMAL -> OptionalInt.of(packed(column.precision() - column.scale()) + packed(column.scale()));
            case STRING ->
                column.length().isPresent()
                        ? OptionalInt.of(times(column.length().getAsInt()))
                        : OptionalInt.empty();
            case ENUM -> OptionalInt.of(times(longest(column.type())));
            case BYTES -> OptionalInt.empty();
        };
    }

    private static int packed(int digits) {
        int groups = Math.max(digits, 0) / DIGITS_OF_GROUP;
        return groups * 4 + BYTES_OF_DIGITS.get(Math.max(digits, 0) % DIGITS_OF_GROUP);
    }

    /** Lengths may be as great as an int. */
    private static int times(int characters) {
        return (int) Math.min((long) characters * BYTES_OF_CHARACTER, Integer.MAX_VALUE);
    }

    private static int longest(ValueType type) {
        return type.enumType().map(ValueType.EnumType::constants).stream()
                .flatMap(Collection::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
