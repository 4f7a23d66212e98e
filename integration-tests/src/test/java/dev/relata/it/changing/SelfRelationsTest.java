package dev.relata.it.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.it.relations.Booking;
import dev.relata.it.relations.NewAccount;
import dev.relata.it.relations.NewBooking;
import dev.relata.it.relations.NewLogin;
import dev.relata.it.relations.NewPerson;
import dev.relata.it.relations.NewRoom;
import dev.relata.it.relations.NewSign;
import dev.relata.it.relations.NewTenant;
import dev.relata.it.relations.Person;
import dev.relata.it.relations.RelationsDatabase;
import dev.relata.it.relations.Room;
import dev.relata.it.relations.Sign;
import dev.relata.jdbi.RowNotFoundException;
import org.junit.jupiter.api.Test;

/** Relations of a model with itself, and keys of several columns. */
@OnEachDatabase
class SelfRelationsTest {

    private final RelationsDatabase db;

    SelfRelationsTest(TestDatabase database) {
        db = new RelationsDatabase(database.with(RelationsDatabase::createSchema));
    }

    @Test
    void aModelThatPointsToItself() {
        Person ann = db.person().insert(NewPerson.name("Ann"));
        Person ben = db.person().insert(NewPerson.name("Ben"));
        Person cay = db.person().insert(NewPerson.name("Cay"));

        assertThat(db.person().children(ann.id()).connect(ben.id(), cay.id())).isEqualTo(2);
        assertThat(db.person().mother(ben.id()).get()).isEqualTo(ann);
        assertThat(db.person().children(ann.id()).set(cay.id())).isEqualTo(1);
        assertThat(db.person().mother(ben.id()).find()).isEmpty();

        assertThat(db.person().heir(ann.id()).connect(cay.id())).isTrue();
        assertThat(db.person().heirOf(cay.id()).get().id()).isEqualTo(ann.id());
        assertThat(db.person().heirOf(cay.id()).connect(ben.id())).isTrue();
        assertThat(db.person().heir(ann.id()).find()).isEmpty();
        assertThat(db.person().heir(ann.id()).connect(cay.id())).isTrue();
        assertThat(db.person().heir(ben.id()).find()).isEmpty();

        assertThat(db.person().friends(ann.id()).connect(ann.id(), ben.id())).isEqualTo(2);
        assertThat(db.person().friendOf(ben.id()).list())
                .extracting(Person::name)
                .containsExactly("Ann");
        assertThat(db.person().friends(ben.id()).list()).isEmpty();
        assertThat(db.person().friendOf(ben.id()).disconnect(ann.id())).isEqualTo(1);
        assertThat(db.person().friends(ann.id()).list())
                .extracting(Person::name)
                .containsExactly("Ann");
    }

    @Test
    void aRowThatPointsToItself() {
        Person ann = db.person().insert(NewPerson.name("Ann"));
        Person ben = db.person().insert(NewPerson.name("Ben"));

        assertThat(db.person().heir(ann.id()).connect(ann.id())).isTrue();
        assertThat(db.person().heirOf(ann.id()).connect(ann.id())).isFalse();
        assertThat(db.person().heirOf(ann.id()).get().name()).isEqualTo("Ann");
        assertThat(db.person().heirOf(ann.id()).connect(ben.id())).isTrue();
        assertThat(db.person().heir(ann.id()).disconnect()).isFalse();

        assertThat(db.person().children(ann.id()).connect(ann.id(), ben.id())).isEqualTo(2);
        assertThat(db.person().mother(ann.id()).get().name()).isEqualTo("Ann");
        assertThat(db.person().children(ann.id()).set(ben.id())).isEqualTo(1);
        assertThat(db.person().mother(ann.id()).find()).isEmpty();

        assertThat(db.person().friends(ann.id()).connect(ann.id(), ben.id())).isEqualTo(2);
        assertThat(db.person().friendOf(ann.id()).connect(ann.id())).isZero();
        assertThat(db.person().friendOf(ann.id()).set(ben.id())).isEqualTo(2);
        assertThat(db.person().friends(ann.id()).list())
                .extracting(Person::name)
                .containsExactly("Ben");
        assertThat(db.person().friends(ben.id()).set()).isEqualTo(1);
        assertThat(db.person().friendOf(ben.id()).count()).isEqualTo(1);
    }

    @Test
    void compoundKeys() {
        db.tenant().insert(NewTenant.code("t"));
        db.tenant().insert(NewTenant.code("u"));
        Room one = db.room().insert(NewRoom.number(1).name("one").tenantCode("t"));
        Room two = db.room().insert(NewRoom.number(2).name("two").tenantCode("u"));
        Booking booking = db.booking().insert(NewBooking.tenantCode("t").roomNumber(1));
        Sign sign = db.sign().insert(NewSign.tenantCode("t"));

        assertThat(db.room().bookings("u", 2).connect(booking.id())).isEqualTo(1);
        assertThat(db.booking().get(booking.id()).tenantCode()).isEqualTo("u");
        assertThat(db.booking().room(booking.id()).get()).isEqualTo(two);
        assertThat(db.booking().room(booking.id()).connect("t", 1)).isTrue();
        assertThat(db.room().bookings("t", 1).list()).containsExactly(booking);
        assertThatThrownBy(() -> db.booking().room(booking.id()).connect("t", 2))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Room` with `tenantCode` = \"t\" and `number` = 2: nothing was written.");

        assertThat(db.room().signs("t", 1).connect(sign.id())).isEqualTo(1);
        assertThat(db.sign().room(sign.id()).get()).isEqualTo(one);
        assertThat(db.sign().room(sign.id()).connect("u", 2)).isTrue();
        assertThat(db.room().signs("u", 2).disconnect(sign.id())).isEqualTo(1);
        assertThat(db.sign().get(sign.id()))
                .isEqualTo(db.sign().update(sign.id(), new dev.relata.it.relations.SignPatch()))
                .extracting(Sign::tenantCode, Sign::roomName)
                .containsExactly("u", null);
    }

    @Test
    void aKeyToAUniqueThatIsNoId() {
        long ann = db.account().insert(NewAccount.email("ann")).id();
        long ben = db.account().insert(NewAccount.email("ben")).id();
        long login = db.login().insert(NewLogin.email("ann")).id();

        assertThat(db.account().logins(ben).connect(login)).isEqualTo(1);
        assertThat(db.login().get(login).email()).isEqualTo("ben");
        assertThat(db.login().account(login).connect(ann)).isTrue();
        assertThat(db.account().logins(ann).count()).isEqualTo(1);
    }
}
