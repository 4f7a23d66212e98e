package dev.relata.processor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.model.Scalar;
import dev.relata.processor.testing.Golden;
import dev.relata.processor.testing.RandomConditions;
import dev.relata.processor.testing.TestColumn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of conditions: what it takes, as what, and what it says of the rest. */
final class ConditionParserTest {
    private static final List<Column> COLUMNS = Stream.of(
                    TestColumn.of("age", Scalar.BYTE),
                    TestColumn.of("amount", Scalar.INT).nullable(),
                    TestColumn.of("userId", Scalar.LONG).wrapped("UserId"),
                    TestColumn.of("friendId", Scalar.LONG).wrapped("UserId"),
                    TestColumn.of("orderId", Scalar.LONG).wrapped("OrderId"),
                    TestColumn.decimal("price", 5, 2),
                    TestColumn.of("ratio", Scalar.FLOAT),
                    TestColumn.text("name", 5),
                    TestColumn.of("address.city", Scalar.STRING),
                    TestColumn.of("open", Scalar.BOOLEAN),
                    TestColumn.of("picture", Scalar.BYTES),
                    TestColumn.of("key", Scalar.UUID),
                    TestColumn.of("madeAt", Scalar.INSTANT),
                    TestColumn.of("day", Scalar.LOCAL_DATE),
                    TestColumn.of("opens", Scalar.LOCAL_TIME),
                    TestColumn.of("at", Scalar.LOCAL_DATE_TIME),
                    TestColumn.enumeration("state", "State", "NEW", "PAID"),
                    TestColumn.enumeration("size", "Size", "BIG"),
                    TestColumn.of("größe", Scalar.INT),
                    TestColumn.of("in", Scalar.INT),
                    TestColumn.of("length", Scalar.INT))
            .map(TestColumn::build)
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            age = 1                                 | age = 1
            age<>-1                                 | age <> -1
            1 < age                                 | 1 < age
            age >= 1 and age <= 2 or not open       | ((age >= 1) AND (age <= 2)) OR (NOT (open))
            age = 1 AND (age = 2 AND open)          | (age = 1) AND (age = 2) AND (open)
            age + 2 * amount - 1 > 0                | ((age + (2 * amount)) - 1) > 0
            (age + 2) * amount > 2 * 3.5            | ((age + 2) * amount) > 7
            age - (amount - 1) = 0                  | (age - (amount - 1)) = 0
            price > 1.5                             | price > 1.50
            price * 1.005 > amount                  | (price * 1.005) > amount
            ratio > 0.1                             | ratio > 0.1
            name = 'it''s'                          | name = 'it''s'
            name IN ('a', 'b')                      | name IN ('a', 'b')
            age NOT IN (1, amount)                  | age NOT IN (1, amount)
            address.city IS NULL                    | address.city IS NULL
            amount is not Null                      | amount IS NOT NULL
            age not between 1 and amount            | age NOT BETWEEN 1 AND amount
            5 BETWEEN age AND amount                | 5 BETWEEN age AND amount
            open                                    | open
            (((open)))                              | open
            open = TRUE                             | open = TRUE
            open <> false                           | open <> FALSE
            NOT NOT open                            | NOT (NOT (open))
            Length(name) > 3                        | length(name) > 3
            length(picture) < 100000                | length(picture) < 100000
            length > length(name)                   | length > length(name)
            in IN (1, 2)                            | in IN (1, 2)
            state = 'NEW'                           | state = 'NEW'
            'PAID' = state                          | 'PAID' = state
            userId <> friendId AND userId = 7       | (userId <> friendId) AND (userId = 7)
            userId = amount                         | userId = amount
            key = '018F4E2A-7b1c-7def-8a90-1234567890ab' | key = '018f4e2a-7b1c-7def-8a90-1234567890ab'
            madeAt > '2026-01-31T12:00:00Z'         | madeAt > '2026-01-31T12:00:00Z'
            day >= '2026-01-31'                     | day >= '2026-01-31'
            opens < '09:30'                         | opens < '09:30'
            at < '2026-01-31T09:30:00.123456'       | at < '2026-01-31T09:30:00.123456'
            größe > 1                               | größe > 1
            picture = picture                       | picture = picture
            """)
    void readsWhatTheLanguageHas(String text, String meaning) {
        ConditionParser.Result result = ConditionParser.parse(text, COLUMNS);
        assertThat(result).isInstanceOf(ConditionParser.Parsed.class);
        assertThat(ConditionText.of(((ConditionParser.Parsed) result).condition()))
                .isEqualTo(meaning);
    }

    /** The golden says where and why. */
    private static final String REFUSED = """
            AGE = 1
            adress.city = 'x'
            nothingLikeIt = 1
            state = NEW
            state = 'NEWW'
            state = 'x'
            state < 'PAID'
            state = size
            age = NULL
            amount <> NULL
            NULL = amount
            amount IN (1, NULL)
            amount < NULL
            amount + NULL > 1
            NULL
            age != 1
            age == 1
            age = 1 && open
            !open
            age / 2 = 1
            name = "x"
            age > .5
            age > 1e3
            age > 12abc
            name = 'it's'
            name = 'open
            age = 128
            age = 1.5
            price = 1.005
            price = 10000.00
            ratio = 'x'
            name = 'toolong'
            name = 5
            age = '5'
            open = 'true'
            open = 1
            open < TRUE
            picture = 'x'
            picture < picture
            key = 'x'
            madeAt > '2026-01-31'
            madeAt > '2026-01-31T12:00:00.1234567Z'
            day = '2026-02-30'
            day > '-0001-01-01'
            at > '12026-01-01T00:00:00'
            day = madeAt
            day + 1 > '2026-01-01'
            userId = orderId
            ratio > price
            ratio * price > 1
            name = age
            name + 1 = 2
            name
            5
            'x'
            TRUE
            1 = 1
            1 + 1 = 2
            'x' = 'x'
            TRUE = FALSE
            5 IS NULL
            open = open = open
            age < 1 < 2
            age = 1 age = 2
            age LIKE 'x'
            age IS 5
            age IS NOT TRUE
            age NOT 5
            age NOT NULL
            age IN 5
            age IN ()
            age IN (1
            age IN (1 2)
            age BETWEEN 1
            age BETWEEN 1 OR 2
            age =
            age = AND open
            AND open
            open OR
            (open
            open)
            -age = 1
            * = 1
            age = (open OR open)
            (open AND open) IS NULL
            length(age) = 1
            length(name = 'x') = 1
            length(name) = 1.5
            length(name) = 'x'
            lower(name) = 'x'
            length(name
            open; DROP TABLE x
            age = 1 -- comment
            name = 'x' 'y'
            name = ’x’
            """;

    @Test
    void saysWhereAndWhyItRefusesTheRest() throws IOException {
        String report = REFUSED.lines().map(ConditionParserTest::report).collect(Collectors.joining("\n"));
        Golden.assertMatches("conditions/refused.txt", report);
    }

    private static String report(String text) {
        ConditionParser.Result result = ConditionParser.parse(text, COLUMNS);
        assertThat(result).as(text).isInstanceOf(ConditionParser.Failed.class);
        ConditionParser.Failed failed = (ConditionParser.Failed) result;
        String help = failed.help().map(line -> "help: " + line + "\n").orElse("");
        return text + "\n" + " ".repeat(failed.offset()) + "^\n" + failed.message() + "\n" + help;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesAnEmptyCondition(String text) {
        assertThat(ConditionParser.parse(text, COLUMNS))
                .isEqualTo(new ConditionParser.Failed(0, "the condition is empty", Optional.empty()));
    }

    @Test
    void refusesWhatIsNestedTooDeepInsteadOfOverflowingTheStack() {
        for (String text : List.of(
                "(".repeat(100_000) + "open" + ")".repeat(100_000),
                "NOT ".repeat(100_000) + "open",
                "age = 1" + " + 1".repeat(100_000),
                "length(".repeat(100_000) + "name",
                "age IN (" + "(".repeat(100_000))) {
            ConditionParser.Result result = ConditionParser.parse(text, COLUMNS);
            assertThat(result).isInstanceOf(ConditionParser.Failed.class);
            assertThat(((ConditionParser.Failed) result).message())
                    .isEqualTo("the condition is nested more than 50 levels deep");
        }
    }

    @Test
    void readsLongConditions() {
        String text = "age IN (1" + ", 2".repeat(10_000) + ")" + " AND open OR open".repeat(10_000);
        assertThat(ConditionParser.parse(text, COLUMNS)).isInstanceOf(ConditionParser.Parsed.class);
    }

    @Test
    void readsBackWhatItHasRead() {
        List<Column> columns = RandomConditions.model().build().columns();
        RandomConditions texts = new RandomConditions(42);
        for (int i = 0; i < 1_000; i++) {
            String text = texts.next();
            ConditionParser.Result once = ConditionParser.parse(text, columns);
            assertThat(once).as(text).isInstanceOf(ConditionParser.Parsed.class);
            Condition condition = ((ConditionParser.Parsed) once).condition();
            assertThat(ConditionParser.parse(ConditionText.of(condition), columns))
                    .as(text)
                    .isEqualTo(once);
        }
    }

    @Test
    void neverThrows() {
        List<String> pieces = List.of(
                "age", "name", "'x'", "1", "(", ")", "AND", "NOT", "IN", "IS", "NULL", ",", "=", "<>", "-", "*",
                "BETWEEN", "length", "open", ".", "'", "\ud800", "\0", "🦊", "TRUE", "OR");
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            ConditionParser.Result result = ConditionParser.parse(text, COLUMNS);
            if (result instanceof ConditionParser.Failed failed) {
                assertThat(failed.offset()).as(text).isBetween(0, text.length());
            }
        }
    }

    @Test
    void namesItsColumnsInTheOrderTheyAreWritten() {
        ConditionParser.Result result = ConditionParser.parse("length(name) > age AND age = 1 OR open", COLUMNS);
        assertThat(((ConditionParser.Parsed) result).condition().columns())
                .extracting(Column::component)
                .containsExactly("name", "age", "open");
    }
}
