package dev.relata.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the condition of a {@code where} or a {@code @Check}.
 *
 * <p>Keywords are written in any case; names of components exactly as they are declared. Text, dates, UUIDs and constants
 * of enums are written in single quotes: {@code status = 'ACTIVE'}.
 */
public final class ConditionParser {
    private ConditionParser() {}

    /** What became of a text. */
    public sealed interface Result {}

    /** The condition that the text stands for. */
    public record Parsed(Condition condition) implements Result {}

    /**
     * The first thing that is wrong with the text.
     *
     * @param offset where it is, as an index into the text; the text's length where something is missing at its end
     * @param message the fact, in one line without a full stop
     * @param help what to write instead, where there is something to propose
     */
    public record Failed(int offset, String message, Optional<String> help) implements Result {}

    /**
     * Parses and types a condition.
     *
     * @param text as it stands in the annotation
     * @param columns the columns it may name, by {@link Column#component()}
     */
    public static Result parse(String text, List<Column> columns) {
        return parse(text, columns, "the model");
    }

    /**
     * The same, naming the owner of the columns.
     *
     * @param owner what messages call it
     */
    public static Result parse(String text, List<Column> columns, String owner) {
        try {
            Set<String> names = columns.stream().map(Column::component).collect(Collectors.toSet());
            Condition condition = new ConditionTyper(text, columns, owner).condition(ConditionReader.read(text, names));
            return condition.columns().isEmpty()
                    ? new Failed(0, "the condition names no component", Optional.empty())
                    : new Parsed(condition);
        } catch (ConditionError error) {
            return error.failed();
        }
    }
}
