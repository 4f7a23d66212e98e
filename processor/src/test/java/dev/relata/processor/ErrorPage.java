package dev.relata.processor;

import dev.relata.processor.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs/errors: prose by hand, and three blocks that are the fixture of its rule. */
record ErrorPage(Rule rule, String text) {
    static final Path DIRECTORY = Path.of("../docs/errors");

    private static final Pattern FACTS =
            Pattern.compile("(Error|Warning) · ([^·\n]+) · \\[([^]\n]+)]\\(README\\.md#[a-z-]+\\)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");

    static Path file(Rule rule) {
        return DIRECTORY.resolve(rule.ruleName() + ".md");
    }

    static ErrorPage of(Rule rule) {
        try {
            return new ErrorPage(rule, Files.readString(file(rule)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String title() {
        return text.lines().findFirst().orElse("");
    }

    /** "Error" or "Warning". */
    String severity() {
        return fact(1);
    }

    String databases() {
        return fact(2);
    }

    String group() {
        return fact(3);
    }

    List<String> sections() {
        return SECTION.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** What stands below a heading. */
    String section(String name) {
        return text.substring(start(name), end(name)).strip();
    }

    /** The first sentence: what the index says of the rule. */
    String summary() {
        String first = section("What happened").split("\n\n", 2)[0].replace('\n', ' ');
        int end = first.indexOf(". ");
        return end < 0 ? first : first.substring(0, end + 1);
    }

    /** The first block of code in a section. */
    String block(String section) {
        Matcher block = fence(language(section)).matcher(section(section));
        return block.find() ? block.group(1) : "";
    }

    ErrorPage withBlock(String section, String code) {
        String changed = fence(language(section))
                .matcher(text.substring(start(section), end(section)))
                .replaceFirst(Matcher.quoteReplacement("```" + language(section) + "\n" + code + "```"));
        return new ErrorPage(rule, text.substring(0, start(section)) + changed + text.substring(end(section)));
    }

    void write() throws IOException {
        Files.writeString(file(rule), text);
    }

    private int start(String section) {
        String heading = "\n## " + section + "\n";
        int at = text.indexOf(heading);
        if (at < 0) {
            throw new IllegalArgumentException("no section `" + section + "`");
        }
        return at + heading.length();
    }

    private int end(String section) {
        int next = text.indexOf("\n## ", start(section));
        return next < 0 ? text.length() : next;
    }

    private String fact(int group) {
        Matcher facts = FACTS.matcher(text);
        if (!facts.find()) {
            throw new IllegalArgumentException("no line such as `Error · every database · [Names](README.md#names)`");
        }
        return facts.group(group);
    }

    private static String language(String section) {
        return section.startsWith("What") ? "text" : "java";
    }

    private static Pattern fence(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```");
    }
}
