package dev.relata.processor.random;

import dev.relata.processor.diagnostic.Rule;
import java.util.Map;

/** Rules that no single mistake in a schema can break, and why. */
final class NotInjected {
    static final Map<Rule, String> REASONS = Map.of(
            Rule.ACTION_NOT_SUPPORTED, "of a dialect that is not available yet",
            Rule.KEY_TOO_LONG, "of a dialect that is not available yet",
            Rule.PARTIAL_INDEX_NOT_SUPPORTED, "of a dialect that is not available yet",
            Rule.CHECK_ON_FOREIGN_KEY, "of a dialect that is not available yet",
            Rule.MODEL_NOT_PROCESSED, "of class files: all models of a schema are sources",
            Rule.NESTED_INACCESSIBLE, "of modifiers, which a schema does not have",
            Rule.PRIVATE_MODEL, "of modifiers, which a schema does not have",
            Rule.GENERIC_MODEL, "of type parameters, which a schema does not have");

    private NotInjected() {}
}
