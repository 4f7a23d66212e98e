package dev.relata.it.values;

import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records as maps that are equal where every component is: bytes by content, numbers exactly (0.0 is not -0.0, 1.0 is not
 * 1.00).
 */
public final class Contents {

    private Contents() {}

    /** The components of a record, in order. */
    public static Map<String, @Nullable Object> of(Record row) {
        Map<String, @Nullable Object> contents = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                contents.put(
                        component.getName(), content(component.getAccessor().invoke(row)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return contents;
    }

    private static @Nullable Object content(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Contents::content);
        }
        return value instanceof Record row ? of(row) : value;
    }
}
