package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Text is compared by code point, and without case by the rules of Unicode. */
@OnEachDatabase
class TextConditionsTest {

    private static final List<String> NAMES = List.of(
            "",
            "%",
            "_",
            "\\",
            "100%",
            "100",
            "a_b",
            "axb",
            "a\\b",
            "a'b\"c",
            "C:\\dir\\%temp%",
            "[a-z]*?",
            "hello",
            "Hello",
            "HELLO world",
            "\u00C9t\u00E9",
            "\u00E9t\u00E9",
            "E\u0301te\u0301",
            "ete",
            "stra\u00DFe",
            "STRASSE",
            "Strasse",
            "\u03A3\u0399\u03A3\u03A5\u03A6\u039F\u03A3",
            "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C2",
            "\u0130stanbul",
            "i\u0307stanbul",
            "Istanbul",
            "istanbul",
            "\uFFFF",
            "\uFFFFx",
            "\uD83D\uDE00",
            "\uD83D\uDE00x",
            "\uDBFF\uDFFF",
            "\uDBFF\uDFFF\uDBFF\uDFFF",
            "\uE000",
            "\uD7FF",
            "z",
            "zz",
            "\u00E0");

    private static final List<String> PARTS = List.of(
            "",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "%%",
            "a",
            "a_",
            "\\%",
            "H",
            "hello",
            "\uD83D\uDE00",
            "\uFFFF",
            "\uDBFF\uDFFF",
            "\u00E9",
            "e",
            "z",
            "[",
            "?");

    private final QueriesDatabase db;

    TextConditionsTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        assertThat(db.item().insertAll(NAMES.stream().map(Items::named).toList()))
                .hasSameSizeAs(NAMES);
    }

    @Test
    void partsOfTexts() {
        for (String part : PARTS) {
            same(ITEM.name.contains(part), name -> name.contains(part));
            same(ITEM.name.startsWith(part), name -> name.startsWith(part));
            same(ITEM.name.endsWith(part), name -> name.endsWith(part));
            same(ITEM.name.contains(part).not(), name -> !name.contains(part));
        }
    }

    @Test
    void partsOfNullsAreNeitherFoundNorLeftOut() {
        db.item().insert(Items.noted("with", "note"));

        assertThat(db.item().where(ITEM.note.contains("")).count()).isEqualTo(1);
        assertThat(db.item().where(ITEM.note.contains("x").not()).count()).isEqualTo(1);
        assertThat(db.item().where(ITEM.note.startsWithIgnoreCase("")).count()).isEqualTo(1);
    }

    @Test
    void orderAndComparisonsAreByCodePoint() {
        Comparator<String> byCodePoint = (a, b) ->
                Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

        assertThat(db.item().orderBy(ITEM.name.asc()).list())
                .extracting(Item::name)
                .containsExactlyElementsOf(NAMES.stream().sorted(byCodePoint).toList());
        for (String name : NAMES) {
            same(ITEM.name.lt(name), other -> byCodePoint.compare(other, name) < 0);
            same(ITEM.name.ge(name), other -> byCodePoint.compare(other, name) >= 0);
            same(ITEM.name.eq(name), name::equals);
        }
    }

    @Test
    void caseIsIgnoredByUnicode() {
        found(ITEM.name.eqIgnoreCase("HELLO"), "hello", "Hello");
        found(ITEM.name.startsWithIgnoreCase("hELLO"), "hello", "Hello", "HELLO world");
        found(ITEM.name.endsWithIgnoreCase("WORLD"), "HELLO world");
        found(ITEM.name.containsIgnoreCase("O W"), "HELLO world");
        found(ITEM.name.eqIgnoreCase("\u00C9T\u00C9"), "\u00C9t\u00E9", "\u00E9t\u00E9");
        found(ITEM.name.eqIgnoreCase("\u00C0"), "\u00E0");
        found(ITEM.name.eqIgnoreCase("strasse"), "stra\u00DFe", "STRASSE", "Strasse");
        found(ITEM.name.eqIgnoreCase("STRA\u00DFE"), "stra\u00DFe", "STRASSE", "Strasse");
        found(ITEM.name.containsIgnoreCase("ss"), "stra\u00DFe", "STRASSE", "Strasse");
        found(
                ITEM.name.eqIgnoreCase("\u03A3\u03B9\u03C2\u03C5\u03C6\u039F\u03C3"),
                "\u03A3\u0399\u03A3\u03A5\u03A6\u039F\u03A3",
                "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C2");
        found(
                ITEM.name.endsWithIgnoreCase("\u03C3"),
                "\u03A3\u0399\u03A3\u03A5\u03A6\u039F\u03A3",
                "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C2");
        found(ITEM.name.eqIgnoreCase("ISTANBUL"), "Istanbul", "istanbul");
        found(ITEM.name.eqIgnoreCase("\u0130STANBUL"), "\u0130stanbul", "i\u0307stanbul");
    }

    @Test
    void signsStandForThemselvesWithoutCaseToo() {
        found(ITEM.name.containsIgnoreCase("%"), "%", "100%", "C:\\dir\\%temp%");
        found(ITEM.name.containsIgnoreCase("_"), "_", "a_b");
        found(ITEM.name.startsWithIgnoreCase("A_"), "a_b");
        found(ITEM.name.endsWithIgnoreCase("\\B"), "a\\b");
        found(ITEM.name.containsIgnoreCase("'B\""), "a'b\"c");
        found(ITEM.name.containsIgnoreCase("\\%TEMP%"), "C:\\dir\\%temp%");
        found(ITEM.name.startsWithIgnoreCase("\uDBFF\uDFFF"), "\uDBFF\uDFFF", "\uDBFF\uDFFF\uDBFF\uDFFF");
    }

    private void same(Condition<Item> condition, Predicate<String> test) {
        found(condition, NAMES.stream().filter(test).toArray(String[]::new));
    }

    private void found(Condition<Item> condition, String... names) {
        assertThat(db.item().where(condition).list())
                .as(condition.toString())
                .extracting(Item::name)
                .containsExactlyInAnyOrder(names);
    }
}
