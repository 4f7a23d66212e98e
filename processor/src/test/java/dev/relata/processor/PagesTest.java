package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a page, whose examples are its fixture. {@code -Dgolden.update=true} writes the examples into the pages,
 * and the tables of the index.
 */
class PagesTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Path INDEX = ErrorPage.DIRECTORY.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /** In the order of the index, each with the folder of its fixtures. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("Pairing", "pairing"),
            Map.entry("Ownership", "ownership"),
            Map.entry("Cardinality and nullability", "cardinality"),
            Map.entry("Fields and references", "fields-and-references"),
            Map.entry("Many-to-many", "many-to-many"),
            Map.entry("Referential actions", "actions"),
            Map.entry("Keys, uniques, indexes", "keys"),
            Map.entry("Defaults and columns", "columns"),
            Map.entry("Names", "names"),
            Map.entry("Database", "database"),
            Map.entry("Views", "views"));

    static List<Rule> rules() {
        return List.of(Rule.values());
    }

    static List<Rule> rulesWithFixture() throws IOException {
        Set<String> names = FixturesTest.rulesWithFixture();
        return rules().stream().filter(rule -> names.contains(rule.ruleName())).toList();
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        try (Stream<Path> files = Files.list(ErrorPage.DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(rules().stream().map(Rule::ruleName), Stream.of("README"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pageHasTheSectionsOfItsSeverity(Rule rule) {
        ErrorPage page = ErrorPage.of(rule);

        List<String> sections =
                new ArrayList<>(List.of("What happened", "Example", "What the compiler says", "Fixed", "Why"));
        if (rule.severity() == Severity.WARNING) {
            sections.add("Silence it");
            assertThat(page.section("Silence it")).contains("@SuppressWarnings(\"relata:" + rule.ruleName() + "\")");
        }
        assertThat(page.title()).isEqualTo("# " + rule.ruleName());
        assertThat(page.severity().toUpperCase(Locale.ROOT))
                .isEqualTo(rule.severity().name());
        assertThat(page.sections()).isEqualTo(sections);
        assertThat(page.section("What happened")).isNotEmpty();
        assertThat(page.section("Why")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesWithFixture")
    void examplesAreTheFixture(Rule rule) throws IOException {
        ErrorPage page = ErrorPage.of(rule);
        FixtureText fixture = new FixtureText(fixture(rule));
        if (UPDATE) {
            page = page.withBlock("Example", fixture.bad())
                    .withBlock("What the compiler says", fixture.messages())
                    .withBlock("Fixed", fixture.good());
            page.write();
        }
        assertThat(page.block("Example"))
                .as("run with -Dgolden.update=true and look at the difference")
                .isEqualTo(fixture.bad());
        assertThat(page.block("What the compiler says")).isEqualTo(fixture.messages());
        assertThat(page.block("Fixed")).isEqualTo(fixture.good());
    }

    private static Path fixture(Rule rule) {
        String group = ErrorPage.of(rule).group();
        String folder = GROUPS.stream()
                .filter(entry -> entry.getKey().equals(group))
                .findFirst()
                .orElseThrow()
                .getValue();
        return FixturesTest.FIXTURES.resolve(folder).resolve(rule.ruleName());
    }

    @Test
    void indexListsThePages() throws IOException {
        String text = Files.readString(INDEX);
        String before = text.substring(0, text.indexOf("\n## ") + 1);
        String tables = GROUPS.stream()
                .map(group -> table(
                        group.getKey(),
                        rules().stream()
                                .map(ErrorPage::of)
                                .filter(page -> page.group().equals(group.getKey()))
                                .toList()))
                .collect(Collectors.joining("\n"));
        if (UPDATE) {
            Files.writeString(INDEX, before + tables);
        }
        assertThat(before + tables)
                .as("run with -Dgolden.update=true and look at the difference")
                .isEqualTo(Files.readString(INDEX));
    }

    private static String table(String group, List<ErrorPage> pages) {
        return pages.stream()
                .map(page -> "| [%1$s](%1$s.md) | %2$s | %3$s | %4$s |\n"
                        .formatted(
                                page.rule().ruleName(),
                                page.rule().severity().name().toLowerCase(Locale.ROOT),
                                page.databases(),
                                page.summary()))
                .collect(Collectors.joining(
                        "",
                        "## " + group + "\n\n| rule | severity | databases | what happened |\n|---|---|---|---|\n",
                        ""));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Map<String, String> broken = new TreeMap<>();
        try (Stream<Path> files = Files.list(ErrorPage.DIRECTORY)) {
            for (Path file : files.toList()) {
                for (Matcher link = LINK.matcher(Files.readString(file)); link.find(); ) {
                    String target = link.group(1);
                    if (!target.startsWith("https://") && !resolves(file, target)) {
                        broken.put(file.getFileName().toString(), target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(Path from, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]);
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    private static Set<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
