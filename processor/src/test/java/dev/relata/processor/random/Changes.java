package dev.relata.processor.random;

import java.util.Map;

/** Changes of components that several mistakes have in common. */
final class Changes {
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double");

    private Changes() {}

    static Component nullable(Component component) {
        return component.type(box(component.type())).with("Nullable");
    }

    static boolean isPrimitive(String type) {
        return BOXES.containsKey(type);
    }

    static String box(String type) {
        return BOXES.getOrDefault(type, type);
    }
}
