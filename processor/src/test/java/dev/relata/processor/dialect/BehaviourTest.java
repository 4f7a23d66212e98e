package dev.relata.processor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.testing.TestColumn;
import dev.relata.processor.testing.TestDatabase;
import dev.relata.processor.testing.TestGraph;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the databases do with the schemas: defaults they give, values they refuse, rows they delete. */
final class BehaviourTest {

    @Test
    void sqliteGivesTheDefaultsAsItStoresThem() throws SQLException {
        try (TestDatabase database = created(Dialect.SQLITE, TestGraph.of(DdlCases.defaults()))) {
            database.execute("INSERT INTO \"defaults\" DEFAULT VALUES");
            assertThat(database.rows("SELECT * FROM \"defaults\""))
                    .containsExactly("1|1|0|-128|32767|-2147483648|-9223372036854775808|0.10000000149011612|-1.5e-300|"
                            + "-990|999999999999999999|plain||it's \"a\" \\ back\\nslash; -- ?\n\tnew line {x} :y $1 ä🦊|"
                            + "018f4e2a-7b1c-7def-8a90-1234567890ab|-1|-62135596800000000|2024-02-29|09:30:00.000000|"
                            + "9999-12-31T23:59:59.999999|USER|7");
        }
    }

    @Test
    void postgresqlGivesTheSameDefaultsWhateverTheTimeZone() throws SQLException {
        try (TestDatabase database = created(Dialect.POSTGRESQL, TestGraph.of(DdlCases.defaults()))) {
            database.execute("INSERT INTO \"defaults\" DEFAULT VALUES");
            database.execute("SET timezone TO 'UTC'");
            assertThat(database.rows("SELECT * FROM \"defaults\""))
                    .containsExactly("1|t|f|-128|32767|-2147483648|-9223372036854775808|0.1|-1.5e-300|"
                            + "-9.90|999999999999999999|plain||it's \"a\" \\ back\\nslash; -- ?\n\tnew line {x} :y $1 ä🦊|"
                            + "018f4e2a-7b1c-7def-8a90-1234567890ab|1969-12-31 23:59:59.999999+00|"
                            + "0001-01-01 00:00:00+00|2024-02-29|09:30:00|9999-12-31 23:59:59.999999|USER|7");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a_boolean         | 2
            a_byte            | 128
            a_byte            | -129
            a_short           | 32768
            a_int             | 2147483648
            a_int             | 'text'
            a_float           | 'text'
            a_uuid            | '018F4E2A-7b1c-7def-8a90-1234567890ab'
            a_uuid            | '018f4e2a'
            a_uuid            | 'g18f4e2a-7b1c-7def-8a90-1234567890ab'
            a_local_date      | '2026-1-5'
            a_local_time      | '09:30:00'
            a_local_date_time | '2026-01-31 09:30:00.000000'
            a_decimal         | 1000000000000
            a_decimal         | -1000000000000
            a_text            | '🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊'
            a_role            | 'admin'
            a_bytes           | 'text'
            a_long            | 9223372036854775808
            """, quoteCharacter = '`')
    void sqliteRefusesWhatIsNoValueOfTheType(String column, String value) throws SQLException {
        try (TestDatabase database =
                created(Dialect.SQLITE, TestGraph.of(DdlCases.everyType("every_type", TestColumn::nullable)))) {
            database.execute("INSERT INTO \"every_type\" DEFAULT VALUES");
            assertThat(database.accepts("UPDATE \"every_type\" SET \"" + column + "\" = " + value))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"a_byte,128", "a_role,'admin'", "a_text,'12345678901'", "a_decimal,1000000000000"})
    void postgresqlRefusesWhatIsNoValueOfTheType(String column, String value) throws SQLException {
        String literal = column.equals("a_role") || column.equals("a_text") ? "'" + value + "'" : value;
        try (TestDatabase database =
                created(Dialect.POSTGRESQL, TestGraph.of(DdlCases.everyType("every_type", TestColumn::nullable)))) {
            database.execute("INSERT INTO \"every_type\" DEFAULT VALUES");
            assertThat(database.accepts("UPDATE \"every_type\" SET \"" + column + "\" = " + literal))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void checksRefuseTheSameValues(Dialect dialect) throws SQLException {
        List<Column> columns = DdlCases.checked().build().columns();
        ValueSql values = dialect == Dialect.SQLITE ? new SqliteValues() : new PostgresqlValues();
        try (TestDatabase database = created(dialect, TestGraph.of(DdlCases.checked()))) {
            Map<String, Object> good = goodBooking();
            assertThat(database.accepts(insert(columns, good, values))).isTrue();
            badBookings()
                    .forEach((column, bad) -> bad.forEach(value -> {
                        Map<String, Object> booking = new LinkedHashMap<>(good);
                        booking.put(column, value);
                        assertThat(database.accepts(insert(columns, booking, values)))
                                .as(column + " " + value)
                                .isFalse();
                    }));
        }
    }

    private static Map<String, Object> goodBooking() {
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("seats", 4L);
        booking.put("weight", 2L);
        booking.put("paid", true);
        booking.put("state", "NEW");
        booking.put("note", "fine");
        booking.put("price", new BigDecimal("2.50"));
        booking.put("rate", new BigDecimal("1.2500"));
        booking.put("total", new BigDecimal("10.00"));
        booking.put("ratio", 0.2F);
        booking.put("exact", 0.0);
        booking.put("key", UUID.fromString("018f4e2a-7b1c-7def-8a90-1234567890ab"));
        booking.put("startsAt", Instant.parse("2020-01-01T00:00:00Z"));
        booking.put("day", LocalDate.parse("2026-12-23"));
        booking.put("opens", LocalTime.parse("08:00:00.000001"));
        booking.put("at", LocalDateTime.parse("2030-01-01T00:00:00.499999"));
        return booking;
    }

    private static Map<String, List<Object>> badBookings() {
        Map<String, List<Object>> bad = new LinkedHashMap<>();
        bad.put("seats", List.of(0L, 9L, 5L));
        bad.put("weight", List.of(9_223_372_036_854_775_807L));
        bad.put("state", List.of("OLD"));
        bad.put("note", List.of("no", "a\\b", "x".repeat(101)));
        bad.put("price", List.of(new BigDecimal("0.00"), new BigDecimal("2.49")));
        bad.put("rate", List.of(new BigDecimal("0.0029"), new BigDecimal("2.5001")));
        bad.put("total", List.of(new BigDecimal("10.01")));
        bad.put("ratio", List.of(0.1F, 26F));
        bad.put("exact", List.of(-0.5));
        bad.put("key", List.of(new UUID(0, 0)));
        bad.put("startsAt", List.of(Instant.parse("2019-12-31T23:59:59.999999Z")));
        bad.put("day", List.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26")));
        bad.put("opens", List.of(LocalTime.parse("08:00")));
        bad.put("at", List.of(LocalDateTime.parse("2030-01-01T00:00:00.5")));
        return bad;
    }

    private static String insert(List<Column> columns, Map<String, Object> row, ValueSql values) {
        StringBuilder names = new StringBuilder();
        StringBuilder literals = new StringBuilder();
        for (Column column : columns) {
            Object value = row.get(column.component());
            if (value != null) {
                names.append(names.isEmpty() ? "" : ", ").append(Quoting.name(column));
                literals.append(literals.isEmpty() ? "" : ", ").append(values.literal(column, value));
            }
        }
        return "INSERT INTO \"booking\" (" + names + ") VALUES (" + literals + ")";
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void foreignKeysDoWhatTheirActionsSay(Dialect dialect) throws SQLException {
        try (TestDatabase database = created(dialect, graph("relations"))) {
            database.execute("INSERT INTO \"users\" (\"id\", \"email\") VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')");
            database.execute("INSERT INTO \"post\" (\"id\", \"author_id\", \"editor_id\", \"owner_id\", \"contact\")"
                    + " VALUES (7, 2, 3, 3, 'd')");
            database.execute("INSERT INTO \"comment\" (\"id\", \"post_id\") VALUES (9, 7)");

            assertThat(database.accepts("DELETE FROM \"users\" WHERE \"id\" = 2"))
                    .isFalse();
            assertThat(database.accepts("DELETE FROM \"users\" WHERE \"id\" = 4"))
                    .isFalse();
            assertThat(database.accepts("UPDATE \"post\" SET \"id\" = 8")).isFalse();
            database.execute("UPDATE \"users\" SET \"email\" = 'e' WHERE \"id\" = 4");
            database.execute("UPDATE \"users\" SET \"id\" = 22 WHERE \"id\" = 2");
            database.execute("DELETE FROM \"users\" WHERE \"id\" = 3");
            assertThat(database.rows("SELECT * FROM \"post\"")).containsExactly("7|22|NULL|1|e");

            database.execute("DELETE FROM \"post\"");
            assertThat(database.rows("SELECT * FROM \"comment\"")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void aRestrictedSelfRelationLetsAWholeTreeGo(Dialect dialect) throws SQLException {
        try (TestDatabase database = created(dialect, graph("self-relation"))) {
            database.execute("INSERT INTO \"category\" (\"id\", \"parent_id\") VALUES (1, NULL), (2, 1), (3, 2)");
            assertThat(database.accepts("DELETE FROM \"category\" WHERE \"id\" = 1"))
                    .isFalse();
            assertThat(database.accepts("DELETE FROM \"category\" WHERE \"id\" IN (1, 2)"))
                    .isFalse();
            database.execute("DELETE FROM \"category\"");
            assertThat(database.rows("SELECT * FROM \"category\"")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void aKeyThatClosesACycleIsEnforced(Dialect dialect) throws SQLException {
        try (TestDatabase database = created(dialect, graph("cycles"))) {
            assertThat(database.accepts("INSERT INTO \"person\" (\"id\", \"team_id\") VALUES (1, 1)"))
                    .isFalse();
            database.execute("INSERT INTO \"company\" (\"id\") VALUES (1)");
            database.execute("INSERT INTO \"team\" (\"id\", \"company_id\") VALUES (1, 1)");
            database.execute("INSERT INTO \"person\" (\"id\", \"team_id\") VALUES (1, 1)");
            assertThat(database.accepts("UPDATE \"team\" SET \"lead_id\" = 2")).isFalse();
            database.execute("UPDATE \"team\" SET \"lead_id\" = 1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void partialUniquesCountOnlyTheRowsOfTheirCondition(Dialect dialect) throws SQLException {
        String open = dialect == Dialect.SQLITE ? "0" : "FALSE";
        String deleted = dialect == Dialect.SQLITE ? "1" : "now()";
        String insert =
                "INSERT INTO \"cart\" (\"user_id\", \"open\", \"state\", \"deleted_at\") VALUES (1, %s, 'PAID', %s)";
        try (TestDatabase database = created(dialect, graph("partial"))) {
            database.execute("INSERT INTO \"user\" (\"id\") VALUES (1)");
            database.execute(insert.formatted(open, deleted));
            database.execute(insert.formatted(open, deleted));
            database.execute(insert.formatted(open, "NULL"));
            assertThat(database.accepts(insert.formatted(open, "NULL"))).isFalse();
        }
    }

    private static TestGraph graph(String name) {
        return DdlCases.all().entrySet().stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static TestDatabase created(Dialect dialect, TestGraph graph) throws SQLException {
        TestDatabase database = TestDatabase.open(dialect);
        database.execute(Dialects.of(dialect).orElseThrow().ddl(graph.schema(), ClassRef.topLevel("shop", "Shop")));
        return database;
    }
}
