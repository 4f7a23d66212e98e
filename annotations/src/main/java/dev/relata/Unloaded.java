package dev.relata;

import static java.util.Objects.requireNonNull;

/** What a relation that was not loaded can tell; both are empty where nothing is known. */
record Unloaded(String relation, String hint) {

    static final Unloaded UNKNOWN = new Unloaded("", "");

    /** How each kind of relation prints. */
    static final String TEXT = "<not loaded>";

    Unloaded {
        requireNonNull(relation, "relation is null");
        requireNonNull(hint, "hint is null");
    }

    String message() {
        String fact = (relation.isEmpty() ? "this relation" : "`" + relation + "`") + " is not loaded";
        return hint.isEmpty() ? fact : fact + "; " + hint + " loads it";
    }
}
