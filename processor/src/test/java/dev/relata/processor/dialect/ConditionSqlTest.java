package dev.relata.processor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.ConditionParser;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.testing.RandomConditions;
import dev.relata.processor.testing.TestDatabase;
import dev.relata.processor.testing.TestGraph;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One condition means the same on all databases. */
final class ConditionSqlTest {
    private static final Model ITEM = RandomConditions.model().build();

    @Test
    void conditionsFindTheSameRowsOnAllDatabases() throws SQLException {
        try (TestDatabase sqlite = itemsOn(Dialect.SQLITE);
                TestDatabase postgresql = itemsOn(Dialect.POSTGRESQL)) {
            RandomConditions texts = new RandomConditions(7);
            for (int i = 0; i < 500; i++) {
                String text = texts.next();
                Condition condition = parsed(text);
                assertThat(found(sqlite, Dialect.SQLITE, condition))
                        .as(text)
                        .isEqualTo(found(postgresql, Dialect.POSTGRESQL, condition));
            }
        }
    }

    @Test
    void anOrIsInParenthesesWhereverItIsPutIntoAnAnd() {
        Condition condition = parsed("open OR amount = 1 AND price < 0.5");
        assertThat(sql(Dialect.SQLITE, condition)).isEqualTo("(\"open\" OR (\"amount\" = 1 AND \"price\" < 50))");
        assertThat(sql(Dialect.POSTGRESQL, condition)).isEqualTo("(\"open\" OR (\"amount\" = 1 AND \"price\" < 0.50))");
    }

    @Test
    void decimalsOfDifferentScalesAreComparedInOneUnit() {
        Condition condition = parsed("price * amount - 0.125 >= rate");
        assertThat(sql(Dialect.SQLITE, condition)).isEqualTo("\"price\" * \"amount\" * 100 - 1250 >= \"rate\"");
        assertThat(sql(Dialect.POSTGRESQL, condition)).isEqualTo("\"price\" * \"amount\"::numeric - 0.125 >= \"rate\"");
    }

    @Test
    void arithmeticDoesNotOverflowTheTypesOfItsColumns() throws SQLException {
        Condition condition = parsed("weight * weight > amount * amount");
        for (Dialect dialect : List.of(Dialect.SQLITE, Dialect.POSTGRESQL)) {
            try (TestDatabase database = itemsOn(dialect)) {
                database.execute("UPDATE \"item\" SET \"weight\" = 9223372036854775807, \"amount\" = 2147483647");
                assertThat(found(database, dialect, condition)).hasSize(40);
            }
        }
    }

    @Test
    void theConditionOfAPartialUniqueNamesItInAnUpsert() throws SQLException {
        TestGraph graph = DdlCases.all().get("partial");
        assertThat(graph).isNotNull();
        for (DialectSql dialect : Dialects.built()) {
            try (TestDatabase database = TestDatabase.open(dialect.dialect())) {
                database.execute(dialect.ddl(graph.schema(), ClassRef.topLevel("shop", "Shop")));
                Model cart = graph.build().models().iterator().next();
                for (Model.Key unique : cart.uniques()) {
                    String upsert = "INSERT INTO \"cart\" (\"user_id\", \"open\", \"state\") SELECT 1, "
                            + (dialect.dialect() == Dialect.SQLITE ? "1" : "TRUE")
                            + ", 'NEW' WHERE 1 = 0 ON CONFLICT " + Quoting.names(unique.columns()) + " WHERE "
                            + dialect.condition(unique.where().orElseThrow()) + " DO NOTHING";
                    database.execute(upsert);
                }
            }
        }
    }

    private static Condition parsed(String text) {
        ConditionParser.Result result = ConditionParser.parse(text, ITEM.columns());
        assertThat(result).as(text).isInstanceOf(ConditionParser.Parsed.class);
        return ((ConditionParser.Parsed) result).condition();
    }

    private static List<String> found(TestDatabase database, Dialect dialect, Condition condition) throws SQLException {
        return database.rows("SELECT \"id\" FROM \"item\" WHERE " + sql(dialect, condition) + " ORDER BY \"id\"");
    }

    private static String sql(Dialect dialect, Condition condition) {
        return Dialects.of(dialect).orElseThrow().condition(condition);
    }

    private static TestDatabase itemsOn(Dialect dialect) throws SQLException {
        TestDatabase database = TestDatabase.open(dialect);
        database.execute(Dialects.of(dialect)
                .orElseThrow()
                .ddl(TestGraph.of(RandomConditions.model()).schema(), ClassRef.topLevel("shop", "Shop")));
        ValueSql values = dialect == Dialect.SQLITE ? new SqliteValues() : new PostgresqlValues();
        Random random = new Random(1);
        for (long id = 1; id <= 40; id++) {
            database.execute(insert(item(id, random), values));
        }
        return database;
    }

    private static Map<String, Object> item(long id, Random random) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("amount", (long) random.nextInt(5) - 1);
        if (random.nextInt(4) > 0) {
            item.put("weight", (long) random.nextInt(6));
        }
        item.put("price", BigDecimal.valueOf(random.nextInt(600) - 100, 2));
        if (random.nextInt(4) > 0) {
            item.put("rate", BigDecimal.valueOf(random.nextInt(60_000), 4));
        }
        item.put("ratio", (double) random.nextInt(40) / 4);
        item.put("title", List.of("", "a", "A", "B's", "ä", "🦊🦊", "zebra").get(random.nextInt(7)));
        item.put("open", random.nextBoolean());
        item.put("state", random.nextBoolean() ? "NEW" : "PAID");
        item.put("day", LocalDate.of(2026, 1, 1 + random.nextInt(28)));
        if (random.nextBoolean()) {
            item.put("madeAt", Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextInt(3) * 500L));
        }
        return item;
    }

    private static String insert(Map<String, Object> item, ValueSql values) {
        List<String> names = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        ITEM.columns().stream()
                .filter(column -> item.containsKey(column.component()))
                .forEach(column -> {
                    names.add(Quoting.name(column));
                    literals.add(values.literal(column, item.getOrDefault(column.component(), "")));
                });
        return "INSERT INTO \"item\" (" + String.join(", ", names) + ") VALUES (" + String.join(", ", literals) + ")";
    }
}
