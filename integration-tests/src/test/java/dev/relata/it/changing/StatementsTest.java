package dev.relata.it.changing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How many statements a change takes, whatever the number of rows; those of the transaction itself are not counted. */
@OnEachDatabase
class StatementsTest {

    private static final int[] SIZES = {1, 10, 1_000, 70_000};

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final ChangingDatabase db;

    StatementsTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        ChangingDatabase.createSchema(jdbi);
        db = new ChangingDatabase(jdbi);
    }

    private void assertStatements(int count, Runnable call) {
        log.clear();
        call.run();
        // SQLite's driver asks for the key of every row that was inserted, whoever wants it.
        assertThat(log.stream()
                        .filter(sql -> sql.matches("(?s)(SELECT|UPDATE|INSERT|DELETE).*"))
                        .filter(sql -> !sql.contains("last_insert_rowid")))
                .hasSize(count);
    }

    @Test
    void foreignKeys() {
        Team team = db.team().insert(NewTeam.code("t"));
        for (int size : SIZES) {
            List<UUID> ids =
                    db
                            .player()
                            .insertAll(IntStream.range(0, size)
                                    .mapToObj(i -> NewPlayer.name("p"))
                                    .toList())
                            .stream()
                            .map(Player::id)
                            .toList();

            assertStatements(3, () -> db.team().players(team.id()).connect(ids));
            assertStatements(2, () -> db.team().players(team.id()).connect(ids));
            assertStatements(2, () -> db.team().players(team.id()).disconnect(ids));
            assertStatements(3, () -> db.team().players(team.id()).set(ids));
            assertStatements(
                    1, () -> assertThat(db.team().players(team.id()).list()).hasSize(size));
            UUID other = db.player().insert(NewPlayer.name("other")).id();
            assertStatements(4, () -> db.team().players(team.id()).set(other));
            assertThat(db.team().players(team.id()).set()).isEqualTo(1);
        }
    }

    @Test
    void joinTables() {
        Team team = db.team().insert(NewTeam.code("t"));
        for (int size : SIZES) {
            List<String> names =
                    IntStream.range(0, size).mapToObj(i -> size + "/" + i).toList();
            db.badge().insertAll(names.stream().map(NewBadge::name).toList());

            assertStatements(3, () -> db.team().badges(team.id()).connect(names));
            assertStatements(2, () -> db.team().badges(team.id()).connect(names));
            assertStatements(2, () -> db.team().badges(team.id()).disconnect(names));
            assertStatements(3, () -> db.team().badges(team.id()).set(names));
            db.badge().insert(NewBadge.name("other" + size));
            assertStatements(4, () -> db.team().badges(team.id()).set("other" + size));
            assertThat(db.team().badges(team.id()).set()).isEqualTo(1);
        }
    }
}
