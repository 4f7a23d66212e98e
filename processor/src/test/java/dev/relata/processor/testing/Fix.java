package dev.relata.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One help of a message, read from its text as a reader would: changes to make together.
 *
 * @param steps empty where the help has no code
 * @param imports lines that go with them; all fixtures are one file
 */
public record Fix(String text, List<Step> steps, List<String> imports) {
    private static final Pattern WITH = Pattern.compile("with `(import .*;)`");
    private static final Pattern LABEL = Pattern.compile("\\s+(note|help|see): (.*)");
    private static final int CODE = 14;

    /** What a heading tells to do; the forms of {@code dev.relata.processor.diagnostic.Edit}. */
    public enum Verb {
        ANNOTATE("annotate `([^`]+)`:"),
        SET("set in `(@[^`]+)` of `([^`]+)`:"),
        TYPE("change the type of `([^`]+)`:"),
        DECLARE("declare `([^`]+)` as:"),
        ADD("add to `([^`]+)`:"),
        CREATE("write a new type:"),
        HERE("write here:"),
        SIMILAR("a similar name: `([^`]+)`"),
        REMOVE_ATTRIBUTE("remove `([^`]+)` from `(@[^`]+)` of `([^`]+)`"),
        REMOVE("remove `([^`]+)` from `([^`]+)`");

        private final Pattern pattern;

        Verb(String pattern) {
            this.pattern = Pattern.compile("(?:^|.* )" + pattern);
        }
    }

    /**
     * One change.
     *
     * @param names what the heading names, in its order
     */
    public record Step(Verb verb, List<String> names, String code) {
        String name(int index) {
            return names.get(index);
        }
    }

    /** The helps of a message. */
    public static List<Fix> of(String message) {
        List<Fix> fixes = new ArrayList<>();
        List<String> help = new ArrayList<>();
        for (String line : (message + "\n    see: ").split("\n", -1)) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                if (!help.isEmpty()) {
                    fixes.add(read(help));
                    help.clear();
                }
                if (label.group(1).equals("help")) {
                    help.add(label.group(2));
                }
            } else if (!help.isEmpty()) {
                help.add(line);
            }
        }
        return fixes;
    }

    private static Fix read(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String heading = lines.get(0);
        StringBuilder code = new StringBuilder();
        List<String> imports = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher with = WITH.matcher(line.strip());
            if (with.matches()) {
                imports.addAll(List.of(with.group(1).split("(?<=;) ")));
            } else if (line.isBlank() || line.length() - line.stripLeading().length() >= CODE) {
                code.append(line.isBlank() ? "" : line.substring(CODE)).append('\n');
            } else {
                steps.addAll(step(heading, code.toString()));
                heading = line.strip();
                code.setLength(0);
            }
        }
        steps.addAll(step(heading, code.toString()));
        return new Fix(String.join("\n", lines), steps, imports);
    }

    private static List<Step> step(String heading, String code) {
        for (Verb verb : Verb.values()) {
            Matcher matcher = verb.pattern.matcher(heading);
            if (matcher.matches()) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    names.add(matcher.group(i));
                }
                return List.of(new Step(verb, names, code.strip()));
            }
        }
        if (!code.isBlank()) {
            throw new IllegalArgumentException("code, but nothing says where it belongs: " + heading);
        }
        return List.of();
    }
}
