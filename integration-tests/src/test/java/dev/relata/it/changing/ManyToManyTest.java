package dev.relata.it.changing;

import static dev.relata.it.changing.ChangingTables.BADGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.RowNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows connected through a join table. */
@OnEachDatabase
class ManyToManyTest {

    private final ChangingDatabase db;
    private Team red;
    private Team blue;

    ManyToManyTest(TestDatabase database) {
        db = new ChangingDatabase(database.with(ChangingDatabase::createSchema));
    }

    @BeforeEach
    void badges() {
        red = db.team().insert(NewTeam.code("red"));
        blue = db.team().insert(NewTeam.code("blue"));
        db.badge().insertAll(List.of(NewBadge.name("a"), NewBadge.name("b"), NewBadge.name("c")));
        db.team().badges(red.id()).connect("a");
        db.team().badges(blue.id()).connect("a", "b");
    }

    private List<String> reds() {
        return db.team().badges(red.id()).orderBy(BADGE.name.asc()).list().stream()
                .map(Badge::name)
                .toList();
    }

    @Test
    void connectsFromEitherSide() {
        assertThat(db.team().badges(red.id()).connect("a", "c", "c")).isEqualTo(1);
        assertThat(db.badge().teams("b").connect(red.id(), blue.id())).isEqualTo(1);

        assertThat(reds()).containsExactly("a", "b", "c");
        assertThat(db.team().badges(blue.id()).count()).isEqualTo(2);
        assertThat(db.badge().teams("a").list()).containsExactlyInAnyOrder(red, blue);
    }

    @Test
    void disconnectsOnlyWhatIsConnected() {
        assertThat(db.team().badges(red.id()).disconnect("a", "b", "no such")).isEqualTo(1);

        assertThat(reds()).isEmpty();
        assertThat(db.team().badges(blue.id()).count()).isEqualTo(2);
    }

    @Test
    void setComparesByKey() {
        assertThat(db.team().badges(red.id()).set("a", "b")).isEqualTo(1);
        assertThat(db.team().badges(red.id()).set(List.of("b", "c"))).isEqualTo(2);
        assertThat(reds()).containsExactly("b", "c");
        assertThat(db.badge().teams("c").set()).isEqualTo(1);
        assertThat(reds()).containsExactly("b");
    }

    @Test
    void unknownRowsAreNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> db.team().badges(red.id()).connect("b", "x", "y"))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Badge` with `name` = \"x\", or with `name` = \"y\": nothing was written.");
        assertThatThrownBy(() -> db.team().badges(red.id()).set("x")).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.team().badges(-7).connect("a"))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Team` with `id` = -7: nothing was written.");
        assertThatThrownBy(() -> db.team().badges(-7).disconnect("a")).isInstanceOf(RowNotFoundException.class);
        assertThat(reds()).containsExactly("a");
    }

    @Test
    void deletedRowsAreUnknownAndKeepTheirConnections() {
        db.badge().delete("a");

        assertThat(reds()).isEmpty();
        assertThatThrownBy(() -> db.team().badges(red.id()).connect("a")).isInstanceOf(RowNotFoundException.class);
        assertThat(db.team().badges(red.id()).set("b")).isEqualTo(1);
        db.badge().restore("a");
        assertThat(reds()).containsExactly("a", "b");
    }

    @Test
    void updatesAndDeletesRelatedRowsOfOneRowOnly() {
        assertThat(db.team().badges(red.id()).where(BADGE.name.ne("x")).delete())
                .isEqualTo(1);

        assertThat(db.badge().list()).extracting(Badge::name).containsExactlyInAnyOrder("b", "c");
        assertThat(db.badge()
                        .teams("b")
                        .where(dev.relata.it.changing.ChangingTables.TEAM.code.ne("x"))
                        .update(new TeamPatch().code("green")))
                .isEqualTo(1);
        assertThat(db.team().get(red.id()).code()).isEqualTo("red");
        assertThat(db.team().badges(blue.id()).where(BADGE.name.eq("c")).purge())
                .isZero();
        assertThat(db.badge().withDeleted().list())
                .extracting(Badge::deletedAt)
                .filteredOn(Optional<Instant>::isPresent)
                .hasSize(1);
    }
}
