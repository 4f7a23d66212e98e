package dev.relata.processor.random;

import dev.relata.processor.diagnostic.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rules that no single mistake in a schema can break, and why. */
final class NotInjected {
    static final Map<Rule, String> REASONS = new EnumMap<>(Map.of(
            Rule.ACTION_NOT_SUPPORTED, "of a dialect that is not available yet",
            Rule.KEY_TOO_LONG, "of a dialect that is not available yet",
            Rule.PARTIAL_INDEX_NOT_SUPPORTED, "of a dialect that is not available yet",
            Rule.CHECK_ON_FOREIGN_KEY, "of a dialect that is not available yet",
            Rule.MODEL_NOT_PROCESSED, "of class files: all models of a schema are sources",
            Rule.NESTED_INACCESSIBLE, "of modifiers, which a schema does not have",
            Rule.PRIVATE_MODEL, "of modifiers, which a schema does not have",
            Rule.GENERIC_MODEL, "of type parameters, which a schema does not have"));

    static {
        for (Rule rule : List.of(
                Rule.VIEW_OF_NOT_MODEL,
                Rule.VIEW_UNKNOWN_COMPONENT,
                Rule.VIEW_UNKNOWN_PATH,
                Rule.VIEW_TYPE_MISMATCH,
                Rule.VIEW_NULLABILITY,
                Rule.VIEW_CARDINALITY,
                Rule.VIEW_MODEL_MISMATCH,
                Rule.VIEW_NOT_A_TREE,
                Rule.VIEW_COUNT_NOT_MANY,
                Rule.VIEW_FROM_AND_COUNT,
                Rule.VIEW_BAD_ORDER)) {
            REASONS.put(rule, "of views, which a schema does not have");
        }
    }

    private NotInjected() {}
}
