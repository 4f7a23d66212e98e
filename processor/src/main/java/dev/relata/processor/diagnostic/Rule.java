package dev.relata.processor.diagnostic;

import static dev.relata.processor.diagnostic.Severity.ERROR;
import static dev.relata.processor.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** All rules. Their names are in messages, in names of pages and in {@code @SuppressWarnings}: they do not change. */
public enum Rule {
    // Pairing
    RELATION_TARGET_NOT_MODEL(ERROR),
    RELATION_ON_COLUMN(ERROR),
    MISSING_INVERSE(ERROR),
    INVERSE_HAS_OTHER_NAME(ERROR),
    ONE_WAY_WITHOUT_KEY(ERROR),
    AMBIGUOUS_RELATION(ERROR),
    UNNAMED_SELF_RELATION(ERROR),
    RELATION_NAME_REUSED(ERROR),
    EMPTY_RELATION_NAME(ERROR),

    // Ownership
    NO_OWNER(ERROR),
    TWO_OWNERS(ERROR),
    SPLIT_OWNERSHIP(ERROR),
    FIELDS_WITHOUT_REFERENCES(ERROR),
    REFERENCES_WITHOUT_FIELDS(ERROR),
    MANY_OWNS_KEY(ERROR),
    ACTIONS_ON_INVERSE(ERROR),
    REQUIRED_SIDE_OWNS_NOTHING(ERROR),
    KEY_ON_OPTIONAL_SIDE(ERROR),

    // Cardinality and nullability
    ONE_TO_ONE_KEY_NOT_UNIQUE(ERROR),
    MANY_OVER_UNIQUE_KEY(WARNING),
    REQUIRED_OVER_NULLABLE_KEY(ERROR),
    OPTIONAL_OVER_REQUIRED_KEY(WARNING),
    PARTLY_NULLABLE_COMPOUND_KEY(WARNING),
    REQUIRED_CYCLE(ERROR),

    // fields and references
    UNKNOWN_RELATION_FIELD(ERROR),
    UNKNOWN_REFERENCE(ERROR),
    RELATION_FIELD_NOT_COLUMN(ERROR),
    REFERENCE_NOT_COLUMN(ERROR),
    REPEATED_RELATION_FIELD(ERROR),
    FIELD_COUNT_MISMATCH(ERROR),
    KEY_TYPE_MISMATCH(ERROR),
    KEY_COLUMN_MISMATCH(ERROR),
    REFERENCE_NOT_UNIQUE(ERROR),
    REFERENCE_NULLABLE_UNIQUE(WARNING),
    SELF_REFERENCE_TO_OWN_ROW(ERROR),
    GENERATED_FOREIGN_KEY(ERROR),
    SHARED_FOREIGN_KEY_CONFLICT(ERROR),
    TENANT_COLUMN_NOT_SHARED(WARNING),

    // Many-to-many
    MANY_TO_MANY_NEEDS_SINGLE_ID(ERROR),
    MANY_TO_MANY_WITH_KEY(ERROR),
    MANY_TO_MANY_WITH_ACTIONS(ERROR),
    JOIN_TABLE_TAKEN(ERROR),

    // Referential actions
    SET_NULL_ON_REQUIRED(ERROR),
    SET_DEFAULT_WITHOUT_DEFAULT(ERROR),
    ACTION_NOT_SUPPORTED(ERROR),
    CASCADE_REACHES_PERMANENT(ERROR),

    // Keys, uniques, indexes
    NO_ID(ERROR),
    TWO_IDS(ERROR),
    NULLABLE_ID(ERROR),
    ID_ON_RELATION(ERROR),
    UNIQUE_ON_RELATION(ERROR),
    INDEX_ON_RELATION(ERROR),
    UNKNOWN_KEY_FIELD(ERROR),
    REPEATED_KEY_FIELD(ERROR),
    EMPTY_KEY_FIELDS(ERROR),
    UNSUITABLE_ID_TYPE(ERROR),
    GENERATED_IN_COMPOUND_ID(ERROR),
    BAD_CONDITION(ERROR),

    // Defaults and columns
    BAD_DEFAULT(ERROR),
    DEFAULT_ON_RELATION(ERROR),
    DEFAULT_AND_GENERATED(ERROR),
    GENERATED_TYPE(ERROR),
    UPDATED_AT_TYPE(ERROR),
    VERSION_TYPE(ERROR),
    UNSUPPORTED_TYPE(ERROR),
    PRECISION_MISSING(ERROR),
    PRECISION_TOO_LARGE(ERROR),
    AUTOMATIC_COLUMN(ERROR),
    CONTRADICTORY_NULLNESS(ERROR),
    EMBEDDED_NOT_ALLOWED(ERROR),
    EMPTY_ENUM(ERROR),
    NOT_A_RECORD(ERROR),
    NESTED_INACCESSIBLE(ERROR),
    GENERIC_MODEL(ERROR),
    PRIVATE_MODEL(ERROR),

    // Names
    DUPLICATE_TABLE(ERROR),
    DUPLICATE_COLUMN(ERROR),
    NAME_TAKEN(ERROR),
    RESERVED_NAME(ERROR),
    GENERATED_NAME_TAKEN(ERROR),
    EMPTY_NAME(ERROR),

    // Database
    MODEL_NOT_LISTED(ERROR),
    LISTED_NOT_MODEL(ERROR),
    LISTED_TWICE(ERROR),
    NO_MODELS(ERROR),
    DATABASE_NOT_INTERFACE(ERROR),
    DIALECT_NOT_AVAILABLE(ERROR),
    SAME_ACCESSOR(ERROR),
    MODEL_NOT_PROCESSED(ERROR);

    private final Severity severity;
    private final String ruleName;

    Rule(Severity severity) {
        this.severity = severity;
        this.ruleName = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public Severity severity() {
        return severity;
    }

    /** The name users see: {@code NoOwner}. */
    public String ruleName() {
        return ruleName;
    }
}
