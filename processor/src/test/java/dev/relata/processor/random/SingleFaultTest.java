package dev.relata.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One cause, one diagnostic: each mistake, alone in a large schema, is told once and where it was made. */
class SingleFaultTest {
    /** How many places of each variant are tried in each schema; 0 for all of them, which takes long. */
    private static final int PLACES = Integer.getInteger("relata.places", 1);

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum", "crm"})
    void schemaWithoutMistakesIsAcceptedWithoutAWord(String name) throws IOException {
        Schema schema = schema(name);

        assertThat(schema.models()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(MemoryCompiler.compile(SourcePrinter.print(schema), "-Xlint:all", "-Werror")
                        .messages())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "forum", "crm"})
    void eachMistakeGivesOneDiagnosticWhereItIs(String name) throws IOException {
        List<Injection> injections = some(Injections.of(schema(name)));

        List<String> wrong = injections.parallelStream()
                .flatMap(injection -> problem(injection).stream())
                .toList();

        print(name, injections);
        assertThat(wrong).as(String.join("\n\n", wrong)).isEmpty();
    }

    @Test
    void everyRuleIsInjected() throws IOException {
        List<Injection> injections = new ArrayList<>();
        for (String name : List.of("shop", "forum", "crm")) {
            injections.addAll(Injections.of(schema(name)));
        }
        Set<Rule> injected = injections.stream().map(Injection::rule).collect(Collectors.toSet());

        assertThat(Stream.of(Rule.values())
                        .filter(rule -> !injected.contains(rule))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(NotInjected.REASONS.keySet());
    }

    private static Optional<String> problem(Injection injection) {
        List<SourcePrinter.SourceFile> files = SourcePrinter.print(injection.schema());
        List<Message> messages = MemoryCompiler.process(files).messages();
        if (messages.size() == 1) {
            Message message = messages.get(0);
            Place place = place(message, files);
            if (message.rule().equals(Optional.of(injection.rule().ruleName()))
                    && injection.expected().contains(place)) {
                return Optional.empty();
            }
        }
        String said = messages.isEmpty()
                ? "nothing was said"
                : messages.stream()
                        .map(message -> place(message, files) + ": " + message)
                        .collect(Collectors.joining("\n"));
        return Optional.of(injection + "\n" + said.indent(4));
    }

    private static Place place(Message message, List<SourcePrinter.SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().equals(message.file()))
                .flatMap(file -> Stream.ofNullable(file.places().get((int) message.line())))
                .findFirst()
                .orElse(new Place("nowhere", ""));
    }

    /** A few of each variant, from all over the schema. */
    private static List<Injection> some(List<Injection> all) {
        Map<String, List<Injection>> variants = new LinkedHashMap<>();
        all.forEach(injection -> variants.computeIfAbsent(
                        injection.rule() + injection.variant(), variant -> new ArrayList<>())
                .add(injection));
        return variants.values().stream()
                .flatMap(each -> each.stream().filter(injection -> isChosen(each.indexOf(injection), each.size())))
                .toList();
    }

    private static boolean isChosen(int index, int size) {
        int step = PLACES == 0 ? 1 : Math.max(1, size / PLACES);
        return index % step == step / 2 % step && (PLACES == 0 || index / step < PLACES);
    }

    private static void print(String name, List<Injection> injections) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        injections.forEach(injection -> counts.merge(injection.rule(), 1, Integer::sum));
        System.out.println(name + ": " + injections.size() + " injections, "
                + counts.entrySet().stream()
                        .map(each -> each.getKey().ruleName() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static Schema schema(String name) throws IOException {
        return SchemaParser.parse(Files.readString(Path.of("src/test/resources/schemas/" + name + ".java")));
    }
}
