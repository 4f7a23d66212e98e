package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.ConditionParser;
import dev.relata.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a sound condition near one that is not: another word in the place of the one that is wrong. */
final class ConditionRepair {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[\\w.]+|==|!=|&&|\\|\\|");

    /** How Java says what conditions say in SQL. */
    private static final Map<String, String> OPERATORS = Map.of("==", "=", "!=", "<>", "&&", "AND", "||", "OR");

    private ConditionRepair() {}

    static Optional<String> of(String text, int offset, List<Column> columns) {
        Matcher word = WORD.matcher(text);
        if (!word.find(Math.min(offset, text.length())) || word.start() != offset) {
            return Optional.empty();
        }
        return candidates(word.group(), columns).stream()
                .map(candidate -> text.substring(0, offset) + candidate + text.substring(word.end()))
                .filter(repaired -> ConditionParser.parse(repaired, columns) instanceof ConditionParser.Parsed)
                .findFirst();
    }

    private static List<String> candidates(String word, List<Column> columns) {
        List<String> candidates = new ArrayList<>();
        Optional.ofNullable(OPERATORS.get(word)).ifPresent(candidates::add);
        SimilarNames.nearest(word, columns.stream().map(Column::component).toList())
                .ifPresent(candidates::add);
        String bare = word.replaceAll("^['\"]|['\"]$", "");
        candidates.add("'" + bare + "'");
        for (Column column : columns) {
            column.type()
                    .enumType()
                    .map(ValueType.EnumType::constants)
                    .flatMap(constants -> SimilarNames.nearest(bare, constants))
                    .ifPresent(constant -> candidates.add("'" + constant + "'"));
        }
        candidates.add(bare);
        return candidates;
    }
}
