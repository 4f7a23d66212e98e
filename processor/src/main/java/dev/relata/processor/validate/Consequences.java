package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_CONDITION;
import static dev.relata.processor.diagnostic.Rule.BAD_DEFAULT;
import static dev.relata.processor.diagnostic.Rule.CASCADE_CYCLE;
import static dev.relata.processor.diagnostic.Rule.CASCADE_INTO_RESTRICT;
import static dev.relata.processor.diagnostic.Rule.CASCADE_REACHES_PERMANENT;
import static dev.relata.processor.diagnostic.Rule.EMPTY_ENUM;
import static dev.relata.processor.diagnostic.Rule.EMPTY_KEY_FIELDS;
import static dev.relata.processor.diagnostic.Rule.EMPTY_RELATION_NAME;
import static dev.relata.processor.diagnostic.Rule.GENERATED_TYPE;
import static dev.relata.processor.diagnostic.Rule.ID_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.INVERSE_HAS_OTHER_NAME;
import static dev.relata.processor.diagnostic.Rule.MANY_OVER_UNIQUE_KEY;
import static dev.relata.processor.diagnostic.Rule.MANY_TO_MANY_NEEDS_SINGLE_ID;
import static dev.relata.processor.diagnostic.Rule.MISSING_INVERSE;
import static dev.relata.processor.diagnostic.Rule.NO_ID;
import static dev.relata.processor.diagnostic.Rule.NO_OWNER;
import static dev.relata.processor.diagnostic.Rule.NULLABLE_ID;
import static dev.relata.processor.diagnostic.Rule.ONE_TO_ONE_KEY_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.ONE_WAY_WITHOUT_KEY;
import static dev.relata.processor.diagnostic.Rule.PARTLY_NULLABLE_COMPOUND_KEY;
import static dev.relata.processor.diagnostic.Rule.PRECISION_MISSING;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NULLABLE_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.RELATION_ON_COLUMN;
import static dev.relata.processor.diagnostic.Rule.RELATION_TARGET_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.REPEATED_KEY_FIELD;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_OVER_NULLABLE_KEY;
import static dev.relata.processor.diagnostic.Rule.TENANT_COLUMN_NOT_SHARED;
import static dev.relata.processor.diagnostic.Rule.TWO_IDS;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_KEY_FIELD;
import static dev.relata.processor.diagnostic.Rule.UNNAMED_SELF_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNSUPPORTED_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.model.ClassRef;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What only follows from an error that is reported already: it goes when that one is mended, and is held back. */
final class Consequences {
    private static final Map<Rule, Set<Rule>> OF = new EnumMap<>(Rule.class);

    static {
        // What the ids and uniques of the model are is not known.
        for (Rule key : EnumSet.of(
                NO_ID,
                TWO_IDS,
                ID_ON_RELATION,
                UNIQUE_ON_RELATION,
                UNKNOWN_KEY_FIELD,
                REPEATED_KEY_FIELD,
                EMPTY_KEY_FIELDS,
                UNSUPPORTED_TYPE)) {
            put(
                    key,
                    ONE_TO_ONE_KEY_NOT_UNIQUE,
                    MANY_OVER_UNIQUE_KEY,
                    REFERENCE_NOT_UNIQUE,
                    REFERENCE_NULLABLE_UNIQUE,
                    TENANT_COLUMN_NOT_SHARED,
                    MANY_TO_MANY_NEEDS_SINGLE_ID,
                    GENERATED_TYPE);
        }
        put(
                NULLABLE_ID,
                REQUIRED_OVER_NULLABLE_KEY,
                PARTLY_NULLABLE_COMPOUND_KEY,
                REFERENCE_NULLABLE_UNIQUE,
                GENERATED_TYPE);
        // The component may be the missing end, or have the missing key.
        put(RELATION_TARGET_NOT_MODEL, MISSING_INVERSE, INVERSE_HAS_OTHER_NAME);
        put(RELATION_ON_COLUMN, NO_OWNER, MISSING_INVERSE, INVERSE_HAS_OTHER_NAME, UNNAMED_SELF_RELATION);
        put(ONE_WAY_WITHOUT_KEY, MISSING_INVERSE);
        put(EMPTY_RELATION_NAME, MISSING_INVERSE);
        put(PRECISION_MISSING, BAD_CONDITION, BAD_DEFAULT);
        put(EMPTY_ENUM, BAD_CONDITION, BAD_DEFAULT);
        // Another path over the same keys.
        put(CASCADE_REACHES_PERMANENT, CASCADE_CYCLE, CASCADE_INTO_RESTRICT);
        put(CASCADE_CYCLE, CASCADE_INTO_RESTRICT);
    }

    private final Map<ClassRef, Set<Rule>> held = new HashMap<>();

    /** Remembers what is reported in one of these models; what is silenced explains nothing. */
    void add(Diagnostic diagnostic, Collection<ClassRef> models) {
        Set<Rule> rules = OF.getOrDefault(diagnostic.rule(), Set.of());
        boolean told = diagnostic.isError() || !diagnostic.at().silences(diagnostic.rule());
        if (told && !rules.isEmpty()) {
            models.forEach(model ->
                    held.computeIfAbsent(model, m -> EnumSet.noneOf(Rule.class)).addAll(rules));
        }
    }

    /** Whether an error before explains this one, in one of these models. */
    boolean explain(Diagnostic diagnostic, Collection<ClassRef> models) {
        return models.stream()
                .anyMatch(model -> held.getOrDefault(model, Set.of()).contains(diagnostic.rule()));
    }

    private static void put(Rule cause, Rule... consequences) {
        OF.put(cause, EnumSet.copyOf(Arrays.asList(consequences)));
    }
}
