package dev.relata.it.changing;

import static dev.relata.it.changing.ChangingTables.LOCKER;
import static dev.relata.it.changing.ChangingTables.TEAM;
import static dev.relata.it.constraints.Violations.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.RowNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one row that a row is related to, from either side. */
@OnEachDatabase
class ToOneTest {

    private final ChangingDatabase db;
    private Team red;
    private Team blue;

    ToOneTest(TestDatabase database) {
        db = new ChangingDatabase(database.with(ChangingDatabase::createSchema));
    }

    @BeforeEach
    void teams() {
        red = db.team().insert(NewTeam.code("red"));
        blue = db.team().insert(NewTeam.code("blue"));
    }

    private Coach coach() {
        return db.coach().insert(NewCoach.defaults());
    }

    @Test
    void theSideWithTheKey() {
        Player ann = db.player().insert(NewPlayer.name("Ann"));

        assertThat(db.player().team(ann.id()).find()).isEmpty();
        assertThat(db.player().team(ann.id()).connect(red.id())).isTrue();
        Player connected = db.player().get(ann.id());
        assertThat(connected.version()).isEqualTo(ann.version() + 1);
        assertThat(db.player().team(ann.id()).connect(red.id())).isFalse();
        assertThat(db.player().get(ann.id())).isEqualTo(connected);
        assertThat(db.player().team(ann.id()).get()).isEqualTo(red);
        assertThat(db.player()
                        .team(ann.id())
                        .include(TEAM.players)
                        .one()
                        .players()
                        .get())
                .containsExactly(connected);
        assertThat(db.player().team(ann.id()).disconnect()).isTrue();
        assertThat(db.player().team(ann.id()).disconnect()).isFalse();
        assertThat(db.player().get(ann.id()).teamId()).isNull();
    }

    @Test
    void unknownRowsAreNamed() {
        Player ann = db.player().insert(NewPlayer.name("Ann").teamId(red.id()));

        assertThatThrownBy(() -> db.player().team(ann.id()).connect(-7))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Team` with `id` = -7: nothing was written.");
        db.player().delete(ann.id());
        assertThatThrownBy(() -> db.player().team(ann.id()).connect(blue.id()))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Player` with `id` = " + ann.id() + ": nothing was written.");
        assertThatThrownBy(() -> db.player().team(ann.id()).disconnect())
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageStartingWith("There is no `Player`");
        assertThatThrownBy(() -> db.team().coach(-7).disconnect()).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.coach().team(-7).get())
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Team` in Coach.team of id = -7.");
    }

    @Test
    void aKeyToAUniqueIsThatOfTheRowConnected() {
        Shirt shirt = db.shirt().insert(NewShirt.number(1).size("S"));

        assertThat(db.shirt().team("S", 1).connect(blue.id())).isTrue();
        assertThat(db.shirt().get("S", 1).teamCode()).isEqualTo("blue");
        assertThat(db.shirt().team("S", 1).get()).isEqualTo(blue);
        assertThat(db.shirt().team("S", 1).disconnect()).isTrue();
        assertThat(db.shirt().get("S", 1)).isEqualTo(shirt);
    }

    @Test
    void takesThePlaceOfTheRowThatWasConnected() {
        Coach first = coach();
        Coach second = coach();

        assertThat(db.team().coach(red.id()).connect(first.id())).isTrue();
        assertThat(db.team().coach(red.id()).connect(second.id())).isTrue();
        assertThat(db.team().coach(red.id()).get().id()).isEqualTo(second.id());
        assertThat(db.coach().get(first.id()).teamId()).isEmpty();
        assertThat(db.coach().get(first.id()).version()).isEqualTo(2);

        assertThat(db.coach().team(first.id()).connect(red.id())).isTrue();
        assertThat(db.team().coach(red.id()).find()).contains(db.coach().get(first.id()));
        assertThat(db.coach().get(second.id()).teamId()).isEmpty();

        assertThat(db.team().coach(blue.id()).connect(first.id())).isTrue();
        assertThat(db.team().coach(red.id()).find()).isEmpty();
        assertThat(db.team().coach(blue.id()).connect(first.id())).isFalse();
        assertThat(db.team().coach(blue.id()).disconnect()).isTrue();
        assertThat(db.team().coach(blue.id()).disconnect()).isFalse();
    }

    @Test
    void cannotTakeThePlaceOfARowThatMustBeConnected() {
        Stadium reds = db.stadium().insert(NewStadium.teamId(red.id()));
        Stadium blues = db.stadium().insert(NewStadium.teamId(blue.id()));

        String unique = "Unique stadium_team_id_key of stadium[team_id]: Stadium[teamId]";
        assertThat(brokenBy(() -> db.team().stadium(red.id()).connect(blues.id())))
                .isEqualTo(unique);
        assertThat(brokenBy(() -> db.stadium().team(reds.id()).connect(blue.id())))
                .isEqualTo(unique);
        assertThat(db.stadium().get(reds.id())).isEqualTo(reds);
        db.stadium().delete(reds.id());
        assertThat(db.team().stadium(red.id()).connect(blues.id())).isTrue();
        assertThat(db.team().stadium(blue.id()).find()).isEmpty();
    }

    @Test
    void aHalfFilledKeyConnectsNothing() {
        Locker half = db.locker().insert(NewLocker.defaults().shirtSize("S"));

        assertThat(db.locker().where(LOCKER.shirt.absent()).list()).containsExactly(half);
        assertThat(db.locker().get(half.id(), LOCKER.shirt).shirt().get()).isEmpty();
        assertThat(db.locker().shirt(half.id()).disconnect()).isFalse();
        assertThat(db.locker().get(half.id())).isEqualTo(half);
        Shirt shirt = db.shirt().insert(NewShirt.number(1).size("S"));
        assertThat(db.shirt().lockers(shirt.size(), shirt.number()).connect(half.id()))
                .isEqualTo(1);
        assertThat(db.locker().shirt(half.id()).disconnect()).isTrue();
        assertThat(db.locker().get(half.id()).shirtSize()).isNull();
    }

    @Test
    void aRequiredKeyIsMoved() {
        Fan fan = db.fan().insert(NewFan.teamId(red.id()));

        assertThat(db.fan().team(fan.id()).connect(blue.id())).isTrue();
        assertThat(db.fan().team(fan.id()).get()).isEqualTo(blue);
    }
}
