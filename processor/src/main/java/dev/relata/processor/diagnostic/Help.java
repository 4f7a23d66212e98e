package dev.relata.processor.diagnostic;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Advice.
 *
 * @param words all of it where there are no edits; else what precedes the first of them, with a comma
 * @param edits to be made together
 */
public record Help(String words, List<Edit> edits) {
    public Help {
        edits = List.copyOf(edits);
    }

    Help map(UnaryOperator<Edit> change) {
        return new Help(words, edits.stream().map(change).toList());
    }

    String text() {
        return words + edits.stream().map(Edit::text).collect(Collectors.joining("\nand "));
    }
}
