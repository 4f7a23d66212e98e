package dev.relata.jdbi.codegen;

/**
 * What the classes generated for a model with errors do: they let code that uses them compile up to those errors, and say
 * so where somebody runs them all the same.
 */
public final class Stub {
    private Stub() {}

    /** An interface that no lambda implements: as that of a model without errors, which is sealed. */
    public interface Input {
        /** Never called. */
        void neitherThis();

        /** Never called. */
        void norThis();
    }

    /**
     * What to throw.
     *
     * @param type the simple name of the model or database
     */
    public static IllegalStateException failure(String type) {
        return new IllegalStateException("`" + type + "` does not compile: the compiler says why");
    }

    /** In place of the value of a constant: always throws. */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
    public static <T> T value(String type) {
        throw failure(type);
    }
}
