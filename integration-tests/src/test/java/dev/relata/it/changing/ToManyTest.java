package dev.relata.it.changing;

import static dev.relata.it.changing.ChangingTables.LOCKER;
import static dev.relata.it.changing.ChangingTables.PLAYER;
import static dev.relata.it.changing.ChangingTables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.crud.SettableClock;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows with a foreign key, connected to a row and taken from it. */
@OnEachDatabase
class ToManyTest {

    private static final UUID NOBODY = new UUID(1, 2);

    private final SettableClock clock = new SettableClock();
    private final ChangingDatabase db;
    private Team red;
    private Team blue;
    private Player ann;
    private Player ben;
    private Player cay;

    ToManyTest(TestDatabase database) {
        db = new ChangingDatabase(database.with(clock, ChangingDatabase::createSchema));
    }

    @BeforeEach
    void teams() {
        red = db.team().insert(NewTeam.code("red"));
        blue = db.team().insert(NewTeam.code("blue"));
        ann = db.player().insert(NewPlayer.name("Ann").teamId(red.id()));
        ben = db.player().insert(NewPlayer.name("Ben").teamId(blue.id()));
        cay = db.player().insert(NewPlayer.name("Cay"));
    }

    private List<String> reds() {
        return db.team().players(red.id()).orderBy(PLAYER.name.asc()).list().stream()
                .map(Player::name)
                .toList();
    }

    private int version(Player player) {
        return db.player().get(player.id()).version();
    }

    @Test
    void connectsAndMovesRowsAndLeavesOthersAlone() {
        assertThat(db.team().players(red.id()).connect(ann.id(), ben.id(), cay.id(), cay.id()))
                .isEqualTo(2);

        assertThat(reds()).containsExactly("Ann", "Ben", "Cay");
        assertThat(db.team().players(blue.id()).exists()).isFalse();
        assertThat(db.player().get(ann.id())).isEqualTo(ann);
        assertThat(version(ben)).isEqualTo(ben.version() + 1);
        assertThat(db.team().players(red.id()).connect(List.of(ben.id()))).isZero();
        assertThat(version(ben)).isEqualTo(ben.version() + 1);
        assertThat(db.team().players(red.id()).connect(List.of())).isZero();
    }

    @Test
    void writesTheTimeOfTheUpdate() {
        clock.advance(Duration.ofSeconds(1));
        db.team().players(red.id()).connect(cay.id());
        Player connected = db.player().get(cay.id());
        assertThat(connected.updatedAt()).isAfter(cay.updatedAt());

        clock.advance(Duration.ofSeconds(1));
        db.team().players(red.id()).disconnect(cay.id());
        assertThat(db.player().get(cay.id()).updatedAt()).isAfter(connected.updatedAt());
    }

    @Test
    void unknownRowsAreNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> db.team().players(red.id()).connect(ben.id(), NOBODY))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Player` with `id` = " + NOBODY + ": nothing was written.");
        assertThatThrownBy(() -> db.team().players(red.id()).set(NOBODY)).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.team().players(-7).connect(ben.id()))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Team` with `id` = -7: nothing was written.");
        assertThatThrownBy(() -> db.team().players(-7).set()).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.team().players(-7).disconnect(ben.id())).isInstanceOf(RowNotFoundException.class);
        assertThat(reds()).containsExactly("Ann");
        assertThat(db.player().get(ben.id())).isEqualTo(ben);
    }

    @Test
    void manyUnknownRowsAreNamedInPart() {
        List<UUID> ids = IntStream.range(0, 12).mapToObj(i -> new UUID(7, i)).toList();

        assertThatThrownBy(() -> db.team().players(red.id()).connect(ids))
                .hasMessageStartingWith(
                        "There is no `Player` with `id` = " + ids.get(0) + ", or with `id` = " + ids.get(1))
                .hasMessageEndingWith(", or 2 more: nothing was written.");
    }

    @Test
    void deletedRowsAreUnknownAndStayAsTheyAre() {
        db.player().delete(ann.id());
        db.player().delete(cay.id());

        assertThat(reds()).isEmpty();
        assertThatThrownBy(() -> db.team().players(red.id()).connect(cay.id()))
                .isInstanceOf(RowNotFoundException.class);
        assertThat(db.team().players(red.id()).set()).isZero();
        assertThat(db.player().withDeleted().where(PLAYER.teamId.eq(red.id())).count())
                .isEqualTo(1);
    }

    @Test
    void disconnectsOnlyWhatIsConnected() {
        assertThat(db.team().players(red.id()).disconnect(ann.id(), ben.id(), cay.id(), NOBODY))
                .isEqualTo(1);

        assertThat(db.player().get(ann.id()).teamId()).isNull();
        assertThat(version(ann)).isEqualTo(ann.version() + 1);
        assertThat(db.player().get(ben.id())).isEqualTo(ben);
        assertThat(db.player().get(cay.id())).isEqualTo(cay);
    }

    @Test
    void setComparesByKey() {
        db.team().players(red.id()).connect(cay.id());
        Player kept = db.player().get(cay.id());

        assertThat(db.team().players(red.id()).set(ben.id(), cay.id())).isEqualTo(2);

        assertThat(reds()).containsExactly("Ben", "Cay");
        assertThat(db.player().get(cay.id())).isEqualTo(kept);
        assertThat(version(ann)).isEqualTo(ann.version() + 1);
        assertThat(db.team().players(red.id()).set(List.of())).isEqualTo(2);
        assertThat(reds()).isEmpty();
    }

    @Test
    void nullIsNoRow() {
        assertThatThrownBy(() -> db.team().players(red.id()).connect(ann.id(), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("`Player.id`: rows were named by null");
        assertThatThrownBy(() -> db.team().players(red.id()).set((Collection<UUID>) null))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.team().shirts(red.id()).connect(Arrays.asList((Shirt) null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("`Shirt`: rows were named by null");
        assertThatThrownBy(() -> db.fan().team(null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void updatesAndDeletesOfOneRowOnly() {
        db.team().players(red.id()).connect(cay.id());

        assertThat(db.team().players(red.id()).where(PLAYER.name.ge("B")).update(new PlayerPatch().name("Zoe")))
                .isEqualTo(1);
        assertThat(reds()).containsExactly("Ann", "Zoe");
        assertThat(db.player().get(ben.id()).name()).isEqualTo("Ben");
        assertThat(db.team().players(red.id()).updateAll(new PlayerPatch().name("All")))
                .isEqualTo(2);
        assertThat(db.team().players(red.id()).where(PLAYER.name.eq("Ben")).delete())
                .isZero();
        assertThatThrownBy(() -> db.team()
                        .players(red.id())
                        .where(Condition.allOf(List.of()))
                        .delete())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("deleteAll()");
        assertThat(db.team().players(red.id()).deleteAll()).isEqualTo(2);
        assertThat(db.player().count()).isEqualTo(1);
        assertThat(db.team().players(red.id()).where(PLAYER.name.isNotNull()).purge())
                .isEqualTo(2);
        assertThat(db.player().withDeleted().count()).isEqualTo(1);
    }

    @Test
    void readsAsAnyRowsDo() {
        db.team().players(red.id()).connect(cay.id());

        assertThat(db.team().players(red.id()).count()).isEqualTo(2);
        assertThat(db.team()
                        .players(red.id())
                        .orderBy(PLAYER.name.desc())
                        .limit(1)
                        .include(PLAYER.team)
                        .one()
                        .team()
                        .get())
                .contains(red);
        assertThat(db.team().players(-7).list()).isEmpty();
        assertThatThrownBy(() -> db.team().players(-7).one())
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Player` in Team.players of id = -7.");
    }

    @Test
    void rowsOfACompoundIdAndAKeyToAUnique() {
        Shirt small = db.shirt().insert(NewShirt.number(1).size("S"));
        Shirt large = db.shirt().insert(NewShirt.number(1).size("L").teamCode(blue.code()));

        assertThat(db.team().shirts(red.id()).connect(small, large)).isEqualTo(2);
        assertThat(db.team().shirts(red.id()).list())
                .extracting(Shirt::teamCode)
                .containsExactly(red.code(), red.code());
        assertThat(db.team().shirts(blue.id()).list()).isEmpty();
        assertThat(db.team().shirts(red.id()).set(List.of(large))).isEqualTo(1);
        assertThat(db.team().shirts(red.id()).list()).extracting(Shirt::size).containsExactly("L");
        assertThat(db.team().shirts(red.id()).disconnect(small, large)).isEqualTo(1);
        db.shirt().delete(small);
        assertThatThrownBy(() -> db.team().shirts(red.id()).connect(small, large))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Shirt` with `size` = \"S\" and `number` = 1: nothing was written.");
        assertThat(db.team().shirts(red.id()).exists()).isFalse();
    }

    @Test
    void nothingIsConnectedWithARowThatNothingCanPointTo() {
        Locker bare = db.locker().insert(NewLocker.defaults());
        Locker other = db.locker().insert(NewLocker.defaults());

        assertThat(db.locker().neighbours(bare.id()).list()).isEmpty();
        assertThat(db.locker().neighbours(bare.id()).set()).isZero();
        assertThat(db.locker().neighbours(bare.id()).disconnect(other.id())).isZero();
        assertThat(db.locker().get(bare.id(), LOCKER.neighbours).neighbours().get())
                .isEmpty();
        assertThatThrownBy(() -> db.locker().neighbours(bare.id()).connect(other.id()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Nothing can point to this `Locker`: `Locker.label` is null.");
        assertThatThrownBy(() -> db.locker().neighbours(bare.id()).create(locker -> locker))
                .isInstanceOf(InvalidValueException.class);
        assertThat(db.locker().list()).containsExactlyInAnyOrder(bare, other);
    }

    @Test
    void aRequiredKeyIsMoved() {
        Fan fan = db.fan().insert(NewFan.teamId(red.id()));

        assertThat(db.team().fans(blue.id()).connect(fan.id())).isEqualTo(1);
        assertThat(db.team().fans(blue.id()).list()).extracting(Fan::id).containsExactly(fan.id());
        assertThat(db.team().fans(red.id()).exists()).isFalse();
    }

    @Test
    void aKeyThatIsPartOfTheIdIsReadAndDeleted() {
        db.season().insert(NewSeason.teamId(red.id()).year(1));
        db.season().insert(NewSeason.teamId(blue.id()).year(1));

        assertThat(db.team().first_(red.id()).deleteAll()).isEqualTo(1);
        assertThat(db.team().first_(blue.id()).count()).isEqualTo(1);
    }

    @Test
    void isPartOfTheCallersTransaction() {
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.team().players(red.id()).set(ben.id());
                    assertThatThrownBy(() -> tx.team().players(red.id()).set(cay.id(), NOBODY))
                            .isInstanceOf(RowNotFoundException.class);
                    assertThat(reds()).containsExactly("Ben");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(reds()).containsExactly("Ann");
        assertThatThrownBy(() -> db.readOnly(tx -> tx.team().players(red.id()).connect(ben.id())))
                .hasMessageContaining("readOnly");
        assertThat(db.team().where(TEAM.players.some()).count()).isEqualTo(2);
    }
}
