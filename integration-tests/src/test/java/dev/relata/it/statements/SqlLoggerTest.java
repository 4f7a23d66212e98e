package dev.relata.it.statements;

import static dev.relata.it.statements.CountedTables.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.constraints.Violations;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** A logger of Jdbi's sees every statement of a DAO, and changes nothing about what the DAO gives or throws. */
@OnEachDatabase
class SqlLoggerTest {

    private final List<String> logged = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final CountedDatabase db;

    SqlLoggerTest(TestDatabase database) {
        Jdbi jdbi = database.with(CountedDatabase::createSchema);
        jdbi.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                logged.add(context.getRenderedSql());
            }

            @Override
            public void logException(StatementContext context, SQLException e) {
                failed.add(context.getRenderedSql());
            }
        });
        db = new CountedDatabase(jdbi);
    }

    @Test
    void seesEachStatementOnce() {
        Plain row = db.plain().insert(NewPlain.name("a").rank(1));
        assertLogged("INSERT INTO \"plain\"");
        assertThat(db.plain().get(row.id())).isEqualTo(row);
        assertLogged("SELECT");
        Plain updated = db.plain().update(row, new PlainPatch().rank(2));
        assertLogged("UPDATE \"plain\"");
        assertThat(db.plain().where(PLAIN.rank.in(1, 2)).list()).containsExactly(updated);
        assertLogged("SELECT");
        long streamed = db.plain().stream(Stream::count);
        assertThat(streamed).isEqualTo(1);
        assertLogged("SELECT");
        assertThat(db.plain().upsertByName(NewPlain.name("a").rank(3)).rank()).isEqualTo(3);
        assertLogged("INSERT INTO \"plain\"");
        assertThat(db.plain()
                        .insertAll(IntStream.range(0, 100)
                                .mapToObj(i -> NewPlain.name("n" + i))
                                .toList()))
                .hasSize(100);
        assertLogged("INSERT INTO \"plain\"");
        assertThat(db.plain().delete(row.id())).isTrue();
        assertLogged("DELETE FROM \"plain\"");
        assertThat(db.plain().deleteAll()).isEqualTo(100);
        assertLogged("DELETE FROM \"plain\"");
    }

    @Test
    void seesFailuresThatAreStillTyped() {
        db.plain().insert(NewPlain.name("a"));

        assertThat(Violations.brokenBy(() -> db.plain().insert(NewPlain.name("a"))))
                .isEqualTo("Unique plain_name_key of plain[name]: Plain[name]");
        assertThat(failed).hasSize(1).first().asString().startsWith("INSERT INTO");
        assertThatThrownBy(() -> db.plain().insert(NewPlain.name("\0"))).isInstanceOf(InvalidValueException.class);
        assertThat(db.plain().count()).isEqualTo(1);
    }

    private void assertLogged(String sql) {
        assertThat(logged).hasSize(1).first().asString().startsWith(sql);
        logged.clear();
    }
}
