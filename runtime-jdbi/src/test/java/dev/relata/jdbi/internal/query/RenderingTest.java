package dev.relata.jdbi.internal.query;

import static dev.relata.jdbi.testing.AllTypesTable.ALL;
import static dev.relata.jdbi.testing.TaskTable.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.Dialect;
import dev.relata.RelataException;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Renderer;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialects;
import dev.relata.jdbi.testing.AllTypes;
import dev.relata.jdbi.testing.Task;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The SQL of conditions, orders and statements. */
class RenderingTest {

    private static void sql(Condition<?> condition, String sqlite, String postgresql, String words) {
        assertThat(render(Dialect.SQLITE, condition).sql()).isEqualTo(qualified(sqlite));
        assertThat(render(Dialect.POSTGRESQL, condition).sql()).isEqualTo(qualified(postgresql));
        assertThat(condition).hasToString(words);
        long parameters = sqlite.chars().filter(c -> c == '?').count();
        assertThat(render(Dialect.SQLITE, condition).binds()).hasSize((int) parameters);
    }

    private static void sql(Condition<?> condition, String sql, String words) {
        sql(condition, sql, sql, words);
    }

    /** The same with the table before each column, which the expectations leave out to be readable. */
    private static String qualified(String sql) {
        String qualified = sql;
        for (ColumnDefinition column : TASK.definition().columns()) {
            qualified = qualified.replace(quoted(column), "\"task \"\"list\"\"\"." + quoted(column));
        }
        for (ColumnDefinition column : List.of(ALL.money.definition(), ALL.rate.definition(), ALL.bytes.definition())) {
            qualified = qualified.replace(quoted(column), "\"all_types\"." + quoted(column));
        }
        return qualified;
    }

    private static String quoted(ColumnDefinition column) {
        return "\"" + column.name() + "\"";
    }

    private static Rendered render(Dialect dialect, Condition<?> condition) {
        SqlBuilder sql = new SqlBuilder(SqlDialects.of(dialect));
        Renderer.predicate(sql, condition.predicate());
        return sql.build();
    }

    @Test
    void comparisons() {
        sql(TASK.updatedAt.eq(Instant.EPOCH), "\"updated_at\" = ?", "updatedAt = 1970-01-01T00:00:00Z");
        sql(TASK.rank.ne(1), "\"rank\" <> ?", "rank <> 1");
        sql(TASK.rank.between(1, 2), "\"rank\" >= ? AND \"rank\" <= ?", "rank >= 1 and rank <= 2");
        sql(TASK.rank.lt(TASK.project), "\"rank\" < \"project\"", "rank < project");
        sql(TASK.due.isNull(), "\"due\" IS NULL", "due is null");
        sql(TASK.due.isNotNull(), "\"due\" IS NOT NULL", "due is not null");
    }

    @Test
    void lists() {
        sql(
                TASK.title.in("a", "b"),
                "\"title\" IN (SELECT value FROM json_each(?))",
                "\"title\" = ANY(?)",
                "title in (\"a\", \"b\")");
        sql(
                TASK.number.notIn(1),
                "\"number\" NOT IN (SELECT value FROM json_each(?))",
                "\"number\" <> ALL(?)",
                "number not in (1)");
        sql(
                TASK.effort.in(0.5),
                "\"effort\" IN (SELECT (value ->> 0) * pow(2.0, value ->> 1) FROM json_each(?))",
                "\"effort\" = ANY(?)",
                "effort in (0.5)");
        sql(
                ALL.bytes.in(new byte[] {10, -1}),
                "\"bytes\" IN (SELECT unhex(value) FROM json_each(?))",
                "\"bytes\" = ANY(?)",
                "bytes in (0x0aff)");
        sql(TASK.title.in(List.of()), "FALSE", "false");
        sql(TASK.title.notIn(List.of()), "TRUE", "true");
    }

    @Test
    void texts() {
        sql(TASK.title.startsWith("ab"), "(\"title\" >= ? AND \"title\" < ?)", "title starts with \"ab\"");
        sql(TASK.title.startsWith("\uDBFF\uDFFF"), "\"title\" >= ?", "title starts with \"\uDBFF\uDFFF\"");
        sql(
                TASK.title.contains("a"),
                "instr(\"title\", ?) > 0",
                "strpos(\"title\", ?::text) > 0",
                "title contains \"a\"");
        sql(
                TASK.title.endsWith("a"),
                "substr(\"title\", -length(?)) = ?",
                "right(\"title\", length(?::text)) = ?::text",
                "title ends with \"a\"");
        sql(
                TASK.title.eqIgnoreCase("a"),
                "relata_fold(\"title\") = ?",
                "upper(lower(\"title\" COLLATE \"und-x-icu\")) = upper(lower(?::text COLLATE \"und-x-icu\"))",
                "title equals \"a\" (any case)");
        sql(
                TASK.title.startsWithIgnoreCase("a"),
                "instr(relata_fold(\"title\"), ?) = 1",
                "starts_with(upper(lower(\"title\" COLLATE \"und-x-icu\")), upper(lower(?::text COLLATE \"und-x-icu\")))",
                "title starts with \"a\" (any case)");
        sql(TASK.title.contains(""), "\"title\" >= ?", "title >= \"\"");
    }

    @Test
    void parenthesesKeepTheStructure() {
        Condition<Task> a = TASK.done.isTrue();
        Condition<Task> b = TASK.rank.isNull();
        Condition<Task> c = TASK.due.isNull();
        sql(
                a.and(b).and(c),
                "\"done\" = ? AND \"rank\" IS NULL AND \"due\" IS NULL",
                "done = true and rank is null and due is null");
        sql(
                a.and(b).or(c),
                "(\"done\" = ? AND \"rank\" IS NULL) OR \"due\" IS NULL",
                "(done = true and rank is null) or due is null");
        sql(
                a.and(b.or(c)),
                "\"done\" = ? AND (\"rank\" IS NULL OR \"due\" IS NULL)",
                "done = true and (rank is null or due is null)");
        sql(a.and(b).not(), "NOT (\"done\" = ? AND \"rank\" IS NULL)", "not (done = true and rank is null)");
        sql(Condition.allOf(List.of(a)), "\"done\" = ?", "done = true");
    }

    @Test
    void decimalsOfDifferentScales() {
        sql(
                ALL.money.lt(ALL.rate),
                "CASE WHEN \"money\" IS NOT NULL AND \"rate\" IS NOT NULL THEN (\"money\", 0) < (\"rate\" / 10000, \"rate\" % 10000) END",
                "\"money\" < \"rate\"",
                "money < rate");
    }

    @Test
    void identifiersAreQuoted() {
        assertThat(SqlDialects.of(Dialect.SQLITE).quote("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(SqlDialects.of(Dialect.POSTGRESQL).quote("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void orders() {
        assertThat(order(Dialect.SQLITE, TASK.rank.asc())).isEqualTo(qualified(" ORDER BY \"rank\" NULLS LAST"));
        assertThat(order(Dialect.SQLITE, TASK.rank.desc())).isEqualTo(qualified(" ORDER BY \"rank\" DESC"));
        assertThat(order(Dialect.SQLITE, TASK.rank.asc().nullsFirst())).isEqualTo(qualified(" ORDER BY \"rank\""));
        assertThat(order(Dialect.SQLITE, TASK.rank.desc().nullsFirst()))
                .isEqualTo(qualified(" ORDER BY \"rank\" DESC NULLS FIRST"));
        assertThat(order(Dialect.POSTGRESQL, TASK.rank.asc())).isEqualTo(qualified(" ORDER BY \"rank\""));
        assertThat(order(Dialect.POSTGRESQL, TASK.rank.desc()))
                .isEqualTo(qualified(" ORDER BY \"rank\" DESC NULLS LAST"));
        assertThat(order(Dialect.POSTGRESQL, TASK.rank.asc().nullsFirst()))
                .isEqualTo(qualified(" ORDER BY \"rank\" NULLS FIRST"));
        assertThat(order(Dialect.POSTGRESQL, TASK.title.desc())).isEqualTo(qualified(" ORDER BY \"title\" DESC"));
        assertThat(TASK.rank.desc().nullsFirst()).hasToString("rank desc nulls first");
    }

    private static String order(Dialect dialect, Ordering<Task> ordering) {
        SqlBuilder sql = new SqlBuilder(SqlDialects.of(dialect));
        Renderer.orderBy(sql, List.of(ordering.order()));
        return sql.build().sql();
    }

    @Test
    void statements() throws SQLException {
        try (Tables<AllTypes> tables = Tables.allTypes(TestDatabase.SQLITE)) {
            var query = tables.query();
            var row = EdgeValues.rows().get(0);
            String columns =
                    "SELECT \"all_types\".\"id\", \"all_types\".\"bool\", \"all_types\".\"int8\", \"all_types\".\"int16\", \"all_types\".\"int32\", \"all_types\".\"int64\", \"all_types\".\"float32\", \"all_types\".\"float64\", \"all_types\".\"money\", \"all_types\".\"rate\", "
                            + "\"all_types\".\"text\", \"all_types\".\"code\", \"all_types\".\"bytes\", \"all_types\".\"uuid\", \"all_types\".\"instant\", \"all_types\".\"date\", \"all_types\".\"time\", \"all_types\".\"date_time\", \"all_types\".\"color\", \"all_types\".\"amount\", \"all_types\".\"label\", "
                            + "\"all_types\".\"digest\" FROM \"all_types\"";
            assertThat(query.list()).isEmpty();
            assertThat(query.where(ALL.id.eq(1)).orderBy(ALL.color.asc()).list())
                    .isEmpty();
            assertThat(query.limit(2).list()).isEmpty();
            assertThat(query.orderBy(ALL.id.desc()).offset(2).list()).isEmpty();
            assertThat(query.after(row).list()).isEmpty();
            assertThat(query.orderBy(ALL.color.desc()).after(row).limit(1).list())
                    .isEmpty();
            assertThat(query.count()).isZero();
            assertThat(query.where(ALL.id.gt(1)).limit(3).count()).isZero();
            assertThat(query.where(ALL.id.gt(1)).exists()).isFalse();
            assertThat(query.where(ALL.id.gt(1)).delete()).isZero();
            assertThat(tables.executor.statements())
                    .containsExactly(
                            columns,
                            columns + " WHERE \"all_types\".\"id\" = ? ORDER BY \"all_types\".\"color\" NULLS LAST",
                            columns + " ORDER BY \"all_types\".\"id\" LIMIT ?",
                            columns + " ORDER BY \"all_types\".\"id\" DESC LIMIT ? OFFSET ?",
                            columns + " WHERE \"all_types\".\"id\" > ? ORDER BY \"all_types\".\"id\"",
                            columns
                                    + " WHERE \"all_types\".\"color\" < ? OR \"all_types\".\"color\" IS NULL OR (\"all_types\".\"color\" = ? AND \"all_types\".\"id\" > ?)"
                                    + " ORDER BY \"all_types\".\"color\" DESC, \"all_types\".\"id\" LIMIT ?",
                            "SELECT count(*) FROM \"all_types\"",
                            "SELECT count(*) FROM (SELECT 1 FROM \"all_types\" WHERE \"all_types\".\"id\" > ? LIMIT ?) AS \"rows\"",
                            "SELECT EXISTS (SELECT 1 FROM \"all_types\" WHERE \"all_types\".\"id\" > ?)",
                            "DELETE FROM \"all_types\" WHERE \"all_types\".\"id\" > ?");
        }
    }

    @Test
    void pagesOfOneDirectionAreOneComparison() throws SQLException {
        try (Tables<Task> tables = Tables.tasks(TestDatabase.SQLITE)) {
            Task row = new Task(1, (short) 2, "t", null, Optional.empty(), (byte) 0, 0, 0, false, Instant.EPOCH, 0);
            assertThat(tables.query().orderBy(TASK.title.asc()).after(row).list())
                    .isEmpty();
            assertThat(tables.executor.statements().get(0))
                    .endsWith(qualified(" WHERE (\"title\", \"project\", \"number\") > (?, ?, ?)"
                            + " ORDER BY \"title\", \"project\", \"number\""));
        }
    }

    @Test
    void dialectsThatAreNotBuiltYet() {
        assertThatThrownBy(() -> SqlDialects.of(Dialect.MARIADB))
                .isInstanceOf(RelataException.class)
                .hasMessage("Relata cannot run on `MARIADB` yet. It runs on SQLite and PostgreSQL.");
    }
}
