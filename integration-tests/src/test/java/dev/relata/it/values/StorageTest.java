package dev.relata.it.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.Dialect;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.SchemaMismatchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How values lie in the database, for those who read it by other means. */
@OnEachDatabase
class StorageTest {

    private static final Map<String, String> POSTGRESQL_TYPES = Map.ofEntries(
            Map.entry("id", "integer"),
            Map.entry("flag", "boolean"),
            Map.entry("tiny", "smallint"),
            Map.entry("small", "smallint"),
            Map.entry("medium", "integer"),
            Map.entry("large", "bigint"),
            Map.entry("single", "real"),
            Map.entry("twice", "double precision"),
            Map.entry("amount", "numeric(18,4)"),
            Map.entry("whole", "numeric(18,0)"),
            Map.entry("fraction", "numeric(18,18)"),
            Map.entry("text", "text"),
            Map.entry("Short Text", "character varying(5)"),
            Map.entry("bytes", "bytea"),
            Map.entry("uuid", "uuid"),
            Map.entry("instant", "timestamp with time zone"),
            Map.entry("date", "date"),
            Map.entry("time", "time without time zone"),
            Map.entry("date_time", "timestamp without time zone"),
            Map.entry("suit", "text"),
            Map.entry("colour", "text"));

    private static final Map<String, String> SQLITE_VALUES = Map.ofEntries(
            Map.entry("flag", "1"),
            Map.entry("single", "0.5"),
            Map.entry("amount", "10000"),
            Map.entry("whole", "10"),
            Map.entry("fraction", "500000000000000000"),
            Map.entry("bytes", "X'01'"),
            Map.entry("uuid", "'00000000-0000-0001-0000-000000000001'"),
            Map.entry("instant", "0"),
            Map.entry("date", "'1970-01-01'"),
            Map.entry("time", "'12:00:00.000000'"),
            Map.entry("date_time", "'2024-01-01T00:00:00.000000'"),
            Map.entry("suit", "'CLUBS'"));

    private final Jdbi jdbi;
    private final TestDatabase database;
    private final ValuesDatabase db;

    StorageTest(TestDatabase database) {
        this.database = database;
        jdbi = database.with(ValuesDatabase::createSchema);
        db = new ValuesDatabase(jdbi);
        db.required().insert(SampleInputs.input());
    }

    @Test
    void columnsHaveTheTypesOfTheDialect() {
        if (database.dialect() == Dialect.SQLITE) {
            SQLITE_VALUES.forEach(
                    (column, value) -> assertThat(text("SELECT quote(\"" + column + "\") FROM \"required\""))
                            .isEqualTo(value));
        } else {
            POSTGRESQL_TYPES.forEach(
                    (column, type) -> assertThat(text("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                                    + " WHERE attrelid = '\"required\"'::regclass AND attname = '" + column + "'"))
                            .as(column)
                            .isEqualTo(type));
        }
    }

    @Test
    void theDatabaseItselfHoldsTheLimits() {
        for (String wrong : List.of(
                "\"suit\" = 'STARS'",
                "\"suit\" = 'clubs'",
                "\"tiny\" = 128",
                "\"small\" = 32768",
                "\"medium\" = 2147483648",
                "\"Short Text\" = '123456'",
                "\"text\" = NULL")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("UPDATE \"required\" SET " + wrong)))
                    .as(wrong)
                    .isNotNull();
        }
    }

    @Test
    void theDatabaseKnowsTheDefaults() {
        db.defaults().insert(NewDefaults.defaults());
        jdbi.useHandle(handle ->
                handle.execute("INSERT INTO \"defaults\" (\"id\") VALUES ('018f4e2a-7b1c-7def-8a90-000000000000')"));

        List<Defaults> rows = db.defaults().list();

        assertThat(rows).hasSize(2);
        Map<String, Object> first = withoutId(rows.get(0));
        assertThat(withoutId(rows.get(1))).isEqualTo(first);
    }

    @Test
    void aRowOfAnotherHandIsMappedByColumnNames() {
        List<Required> mapped = jdbi.withHandle(
                handle -> handle.createQuery("SELECT 'more' AS \"extra\", r.* FROM \"required\" r ORDER BY r.\"id\"")
                        .mapTo(Required.class)
                        .list());

        assertThat(mapped).hasSize(1);
        assertThat(Contents.of(mapped.get(0)))
                .isEqualTo(Contents.of(db.required().one()));
        assertThatThrownBy(
                        () -> jdbi.withHandle(handle -> handle.createQuery("SELECT \"id\", \"flag\" FROM \"required\"")
                                .mapTo(Required.class)
                                .list()))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("`tiny`");
    }

    private static Map<String, Object> withoutId(Defaults row) {
        Map<String, Object> contents = new LinkedHashMap<>(Contents.of(row));
        contents.remove("id");
        return contents;
    }

    private String text(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
