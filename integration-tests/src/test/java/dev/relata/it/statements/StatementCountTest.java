package dev.relata.it.statements;

import static dev.relata.it.statements.CountedTables.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The number of statements of a call does not depend on the number of rows. Counted below Jdbi, at the driver. */
@OnEachDatabase
class StatementCountTest {

    private static final int[] SIZES = {1, 10, 1_000};

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CountedDatabase db;

    StatementCountTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        CountedDatabase.createSchema(jdbi);
        db = new CountedDatabase(jdbi);
    }

    @Test
    void callsOnOneRowAreOneStatement() {
        Plain row = db.plain().insert(NewPlain.name("a"));

        assertStatements(1, () -> db.plain().insert(NewPlain.name("b")));
        assertStatements(1, () -> db.plain().find(row.id()));
        assertStatements(1, () -> db.plain().get(row.id()));
        assertStatements(1, () -> db.plain().findByName("a"));
        assertStatements(1, () -> db.plain().upsertByName(NewPlain.name("a").rank(1)));
        assertStatements(1, () -> db.plain().upsertByName(NewPlain.name("c").rank(1)));
        assertStatements(1, () -> db.plain().update(row.id(), new PlainPatch().rank(2)));
        assertStatements(1, () -> db.plain().update(row.id(), new PlainPatch()));
        Plain current = db.plain().get(row.id());
        assertStatements(1, () -> db.plain().update(current));
        Plain changed = db.plain().get(row.id());
        assertStatements(1, () -> db.plain().update(changed, new PlainPatch().rank(3)));
        assertStatements(1, () -> db.plain().delete(row.id()));
        assertStatements(1, () -> db.plain().delete(row.id()));
    }

    @Test
    void callsOnManyRowsAreOneStatement() {
        for (int size : SIZES) {
            List<Plain> rows = assertInsertAll(size);
            List<Long> ids = rows.stream().map(Plain::id).toList();

            assertStatements(1, () -> db.plain().list());
            assertStatements(
                    1,
                    () -> db.plain()
                            .where(PLAIN.id.in(ids))
                            .orderBy(PLAIN.rank.desc())
                            .limit(5)
                            .list());
            assertStatements(1, () -> db.plain().after(rows.get(0)).list());
            assertStatements(1, () -> db.plain().count());
            assertStatements(1, () -> db.plain().limit(3).count());
            assertStatements(1, () -> db.plain().exists());
            assertStatements(1, () -> db.plain().first());
            assertStatements(1, () -> db.plain().stream(Stream::count));
            assertStatements(1, () -> db.plain().where(PLAIN.id.in(ids)).update(new PlainPatch().rank(7)));
            assertStatements(1, () -> db.plain().updateAll(new PlainPatch().rank(8)));
            assertStatements(1, () -> db.plain().where(PLAIN.id.in(ids)).delete());
            assertStatements(1, () -> db.plain().deleteAll());
        }
    }

    /** Keys that the application makes take part in the same statement. */
    @Test
    void insertAllOfGivenKeysIsOneStatement() {
        for (int size : SIZES) {
            List<NewGiven> inputs = IntStream.range(0, size)
                    .mapToObj(i -> NewGiven.name(size + "/" + i))
                    .toList();
            assertStatements(1, () -> db.given().insertAll(inputs));
        }
    }

    @Test
    void nothingToDoIsNoStatement() {
        assertStatements(0, () -> db.plain().insertAll(List.of()));
        assertStatements(0, () -> db.plain().where(PLAIN.id.in(List.of())).orderBy(PLAIN.id.asc()));
    }

    @Test
    void valuesAreNeverPartOfTheSql() {
        String value = "x'; DROP TABLE \"plain\"; --";

        Plain row = db.plain().insert(NewPlain.name(value).rank(123_456));
        db.plain().insertAll(List.of(NewPlain.name(value + 1), NewPlain.name(value + 2)));
        db.plain().upsertByName(NewPlain.name(value).rank(123_456));
        db.plain().update(row.id(), new PlainPatch().name(value + 3));
        long found = db.plain()
                .where(PLAIN.name
                        .in(value, value + 3)
                        .or(PLAIN.name.startsWith(value))
                        .or(PLAIN.name.containsIgnoreCase(value))
                        .or(PLAIN.rank.between(123_456, 123_456)))
                .orderBy(PLAIN.name.asc())
                .after(row)
                .limit(123_456)
                .count();

        assertThat(found).isEqualTo(3);
        assertThat(log).isNotEmpty().noneMatch(sql -> sql.contains("DROP") || sql.contains("123456"));
    }

    /** What a failure needs to be explained is not counted on the way that goes well, but is bounded too. */
    @Test
    void failuresTakeFewMore() {
        Plain row = db.plain().insert(NewPlain.name("a"));
        db.plain()
                .insertAll(IntStream.range(0, 1_000)
                        .mapToObj(i -> NewPlain.name("many" + i))
                        .toList());
        db.plain().update(row);

        assertThat(statements(() ->
                        assertThatThrownBy(() -> db.plain().update(row)).isInstanceOf(StaleVersionException.class)))
                .isEqualTo(2);
        assertThat(statements(() -> assertThatThrownBy(() -> db.plain().insert(NewPlain.name("a")))
                        .isInstanceOf(UniqueViolationException.class)))
                .isZero();
    }

    private List<Plain> assertInsertAll(int size) {
        List<NewPlain> inputs = IntStream.range(0, size)
                .mapToObj(i -> NewPlain.name("name" + i).rank(i % 7))
                .toList();
        log.clear();
        List<Plain> rows = db.plain().insertAll(inputs);
        assertThat(ofData()).hasSize(1);
        return rows;
    }

    private void assertStatements(int expected, Supplier<?> call) {
        assertThat(statements(call)).as("statements: %s", ofData()).isEqualTo(expected);
    }

    private int statements(Supplier<?> call) {
        log.clear();
        Object unused = call.get();
        return ofData().size();
    }

    /** SQLite is asked once for each handle whether it enforces foreign keys: no part of the call. */
    private List<String> ofData() {
        return log.stream()
                .filter(sql -> !sql.startsWith("PRAGMA foreign_keys"))
                .toList();
    }
}
