package dev.relata.processor.random;

import dev.relata.processor.diagnostic.Rule;
import java.util.Set;

/**
 * A schema with one mistake.
 *
 * @param variant which of the mistakes that the rule is about
 * @param expected where it may be reported: one of these
 */
record Injection(Rule rule, String variant, Set<Place> expected, Schema schema) {
    Injection {
        expected = Set.copyOf(expected);
    }

    @Override
    public String toString() {
        return rule.ruleName() + " (" + variant + ") at " + expected;
    }
}
