package dev.relata.it.guide;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL as pages show it: lists of all columns shortened, long statements in several lines. */
final class ShownSql {

    private static final int WIDTH = 110;
    private static final Pattern COLUMNS = Pattern.compile("(\"\\w+\"\\.\"\\w+\", ){2,}\"\\w+\"\\.\"\\w+\"");
    private static final Pattern NAMES = Pattern.compile("\\((\"\\w+\", ){3,}\"\\w+\"\\)");
    private static final Pattern VALUES = Pattern.compile("\\((\\?, ){3,}\\?\\)");
    private static final Pattern ARRAYS = Pattern.compile("unnest\\((\\?::\\w+\\[\\](, )?){3,}\\)");
    private static final Pattern NUMBERED = Pattern.compile("\\bc0(, c\\d+){2,}");
    private static final Pattern BREAKS = Pattern.compile(
            " (?=(?:FROM|LEFT JOIN|CROSS JOIN|WHERE|ORDER BY|ON CONFLICT|DO UPDATE|RETURNING|VALUES|SELECT|AND|OR) )");

    private ShownSql() {}

    static String of(List<String> statements) {
        return statements.stream().map(ShownSql::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String of(String statement) {
        String shown = COLUMNS.matcher(statement).replaceAll("...");
        shown = NAMES.matcher(shown).replaceAll("(...)");
        shown = VALUES.matcher(shown).replaceAll("(...)");
        shown = ARRAYS.matcher(shown).replaceAll("unnest(...)");
        shown = NUMBERED.matcher(shown).replaceAll("...");
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String part : BREAKS.splitAsStream(shown).toList()) {
            if (line.length() > 0 && line.length() + part.length() >= WIDTH) {
                lines.append(line).append("\n  ");
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(part);
        }
        return lines.append(line).toString();
    }
}
