package dev.relata.it.relations;

import static dev.relata.it.constraints.Violations.brokenBy;
import static dev.relata.it.relations.RelationsTables.BOOKING;
import static dev.relata.it.relations.RelationsTables.COURSE;
import static dev.relata.it.relations.RelationsTables.LOGIN;
import static dev.relata.it.relations.RelationsTables.ROOM;
import static dev.relata.it.relations.RelationsTables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A foreign key that is broken names itself, its model, its components and its relation on every database. */
@OnEachDatabase
class ForeignKeysTest {

    private static final String SETTINGS =
            "ForeignKey settings_account_id_fkey of settings[account_id]: Settings[accountId] account";
    private static final String BOOKING_ROOM = "ForeignKey booking_tenant_code_room_number_fkey"
            + " of booking[tenant_code, room_number]: Booking[tenantCode, roomNumber] room";
    private static final String SIGN_ROOM = "ForeignKey sign_tenant_code_room_name_fkey"
            + " of sign[tenant_code, room_name]: Sign[tenantCode, roomName] room";
    private static final String LOGIN_ACCOUNT = "ForeignKey login_email_fkey of login[email]: Login[email] account";
    private static final String HEIR = "ForeignKey person_heir_id_fkey of person[heir_id]: Person[heirId] heir";
    private static final String MOTHER =
            "ForeignKey person_mother_id_fkey of person[mother_id]: Person[motherId] mother";
    private static final String FROM = "ForeignKey message_from_id_fkey of message[from_id]: Message[fromId] from";
    private static final String TO = "ForeignKey receiver of message[to_id]: Message[toId] to";

    private static final String EXAM_COURSE =
            "ForeignKey exam_course_code_fkey of exam[course_code]: Exam[courseCode] course";
    private static final String EXAM_ROOM =
            "ForeignKey exam_tenant_code_room_number_fkey of exam[tenant_code, room_number]: Exam[tenantCode, roomNumber] room";
    private static final String EXAM_AFTER =
            "ForeignKey exam_after_number_fkey of exam[after_number]: Exam[afterNumber] after";
    private static final String ENROLMENT_COURSE =
            "ForeignKey enrolment_course_code_fkey of enrolment[course_code]: Enrolment[courseCode] course";

    private final RelationsDatabase db;

    ForeignKeysTest(TestDatabase database) {
        db = new RelationsDatabase(database.with(RelationsDatabase::createSchema));
    }

    @Test
    void anInsertWithoutTheRowItPointsTo() {
        UUID nobody = new UUID(1, 2);
        Person person = db.person().insert(NewPerson.name("p"));

        assertThat(brokenBy(() -> db.settings().insert(NewSettings.accountId(7).theme("dark"))))
                .isEqualTo(SETTINGS);
        assertThat(brokenBy(() -> db.login().insert(NewLogin.email("a")))).isEqualTo(LOGIN_ACCOUNT);
        assertThat(brokenBy(() -> db.person().insert(NewPerson.name("q").motherId(nobody))))
                .isEqualTo(MOTHER);
        assertThat(brokenBy(() -> db.person()
                        .insert(NewPerson.name("q").motherId(person.id()).heirId(nobody))))
                .isEqualTo(HEIR);
        assertThat(brokenBy(() ->
                        db.message().insert(NewMessage.text("t").fromId(nobody).toId(person.id()))))
                .isEqualTo(FROM);
        assertThat(brokenBy(() -> db.message()
                        .insert(NewMessage.text("t").fromId(person.id()).toId(nobody))))
                .isEqualTo(TO);
        assertThat(db.settings().count() + db.login().count() + db.message().count())
                .isZero();
    }

    @Test
    void oneOfManyInserts() {
        Account account = db.account().insert(NewAccount.email("a"));

        assertThat(brokenBy(() -> db.settings()
                        .insertAll(List.of(
                                NewSettings.accountId(account.id()).theme("dark"),
                                NewSettings.accountId(account.id() + 1).theme("light")))))
                .isEqualTo(SETTINGS);
        assertThat(db.settings().count()).isZero();
    }

    @Test
    void anUpdateOrUpsertWithoutTheRowItPointsTo() {
        Person person = db.person().insert(NewPerson.name("p"));
        Message message = db.message().insert(NewMessage.text("t").fromId(person.id()));
        UUID nobody = new UUID(1, 2);

        assertThat(brokenBy(() -> db.message().update(message.id(), new MessagePatch().fromId(nobody))))
                .isEqualTo(FROM);
        assertThat(brokenBy(() -> db.message().update(message, new MessagePatch().toId(nobody))))
                .isEqualTo(TO);
        assertThat(brokenBy(() -> db.message().updateAll(new MessagePatch().toId(nobody))))
                .isEqualTo(TO);
        assertThat(brokenBy(() -> db.person().updateAll(new PersonPatch().motherId(nobody))))
                .isEqualTo(MOTHER);
        assertThat(brokenBy(() -> db.person().upsertByHeirId(NewPerson.name("q").heirId(nobody))))
                .isEqualTo(HEIR);
        assertThat(db.message().one()).isEqualTo(message);
    }

    @Test
    void compoundKeys() {
        db.tenant().insert(NewTenant.code("t"));
        db.room().insert(NewRoom.number(1).name("one").tenantCode("t"));

        assertThat(brokenBy(() -> db.booking().insert(NewBooking.tenantCode("t").roomNumber(2))))
                .isEqualTo(BOOKING_ROOM);
        assertThat(brokenBy(() -> db.sign().insert(NewSign.tenantCode("t").roomName("two"))))
                .isEqualTo(SIGN_ROOM);
        Booking booking = db.booking().insert(NewBooking.tenantCode("t").roomNumber(1));
        Sign free = db.sign().insert(NewSign.tenantCode("nobody"));
        assertThat(brokenBy(() -> db.booking().update(booking.id(), new BookingPatch().roomNumber(2))))
                .isEqualTo(BOOKING_ROOM);
        assertThat(brokenBy(() -> db.sign().update(free.id(), new SignPatch().roomName("one"))))
                .isEqualTo(SIGN_ROOM);
        assertThat(db.booking().one()).isEqualTo(booking);
    }

    @Test
    void aDeleteThatLeavesRowsBehind() {
        Account account = db.account().insert(NewAccount.email("a"));
        db.login().insert(NewLogin.email("a"));
        db.tenant().insert(NewTenant.code("t"));
        Room room = db.room().insert(NewRoom.number(1).name("one").tenantCode("t"));
        db.booking().insert(NewBooking.tenantCode("t").roomNumber(1));

        assertThat(brokenBy(() -> db.account().delete(account.id()))).isEqualTo(LOGIN_ACCOUNT);
        assertThat(brokenBy(() -> db.account().delete(account))).isEqualTo(LOGIN_ACCOUNT);
        assertThat(brokenBy(() -> db.account().deleteAll())).isEqualTo(LOGIN_ACCOUNT);
        assertThat(brokenBy(() -> db.room().delete(room))).isEqualTo(BOOKING_ROOM);
        assertThat(brokenBy(() -> db.room().where(ROOM.number.lt(5)).delete())).isEqualTo(BOOKING_ROOM);
        assertThat(db.room().count()).isEqualTo(1);
        assertThat(db.account().count()).isEqualTo(1);
        assertThat(db.booking().where(BOOKING.roomNumber.eq(1)).delete()).isEqualTo(1);
        assertThat(db.room().delete(room)).isTrue();
    }

    @Test
    void aDeleteBesideRowsThatGetTheirDefault() {
        db.course()
                .insertAll(List.of(
                        NewCourse.code("none").title("None"),
                        NewCourse.code("a").title("A"),
                        NewCourse.code("b").title("B")));
        StudentId ann = db.student().insert(NewStudent.name("Ann")).id();
        db.enrolment().insert(NewEnrolment.studentId(ann).courseCode("a"));
        db.exam().insert(NewExam.name("e").number(1).tenantCode("t").courseCode("a"));

        assertThat(brokenBy(() -> db.course().delete("a"))).isEqualTo(EXAM_COURSE);
        assertThat(brokenBy(() -> db.course().where(COURSE.enrolments.some()).delete()))
                .isEqualTo(EXAM_COURSE);
        db.exam().deleteAll();
        db.course().delete("none");
        assertThat(brokenBy(() -> db.course().delete("a"))).isEqualTo(ENROLMENT_COURSE);
        assertThat(brokenBy(() -> db.course().deleteAll())).isEqualTo(ENROLMENT_COURSE);
        assertThat(db.course().count()).isEqualTo(2);
    }

    @Test
    void aDeleteThatCascadesIntoRowsThatStay() {
        db.tenant().insert(NewTenant.code("t"));
        db.room().insert(NewRoom.number(1).name("one").tenantCode("t"));
        db.booking().insert(NewBooking.tenantCode("t").roomNumber(1));

        assertThat(brokenBy(() -> db.tenant().delete("t"))).isEqualTo(BOOKING_ROOM);
        assertThat(db.tenant().count() + db.room().count() + db.booking().count())
                .isEqualTo(3);
    }

    @Test
    void aSelfRelation() {
        Person heir = db.person().insert(NewPerson.name("heir"));
        Person rich = db.person().insert(NewPerson.name("rich").heirId(heir.id()));

        assertThat(brokenBy(() -> db.person().delete(heir))).isEqualTo(HEIR);
        assertThat(brokenBy(() -> db.person().insert(NewPerson.name("other").heirId(heir.id()))))
                .isEqualTo("Unique person_heir_id_key of person[heir_id]: Person[heirId]");
        assertThat(db.person().findByHeirId(heir.id())).contains(rich);
        assertThat(db.person().deleteAll()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsPointedToChanges() {
        Account account = db.account().insert(NewAccount.email("a"));
        db.login().insert(NewLogin.email("a"));

        db.account().update(account.id(), new AccountPatch().email("b"));

        assertThat(db.login().one().email()).isEqualTo("b");
        assertThat(db.login().where(LOGIN.email.eq("a")).exists()).isFalse();
    }

    @Test
    void aKeyThatIsPointedToMustNotChange() {
        db.course().insert(NewCourse.code("a").title("A"));
        db.exam()
                .insertAll(List.of(
                        NewExam.name("one").number(1).tenantCode("t").courseCode("a"),
                        NewExam.name("two").number(2).tenantCode("t").afterNumber(1)));
        NewExam renumbered = NewExam.name("one").number(7).tenantCode("t");

        assertThat(brokenBy(() -> db.course().update("a", new CoursePatch().code("b"))))
                .isEqualTo(EXAM_COURSE);
        assertThat(brokenBy(() -> db.exam().update("one", new ExamPatch().number(7))))
                .isEqualTo(EXAM_AFTER);
        assertThat(brokenBy(() -> db.exam().upsertByName(renumbered))).isEqualTo(EXAM_AFTER);
        assertThat(brokenBy(() -> db.exam()
                        .upsertAllByName(List.of(NewExam.name("three").number(3).tenantCode("t"), renumbered))))
                .isEqualTo(EXAM_AFTER);
        assertThat(brokenBy(() -> db.exam()
                        .upsertByName(
                                NewExam.name("two").number(2).tenantCode("t").courseCode("zz"))))
                .isEqualTo(EXAM_COURSE);
        assertThat(db.exam().get("one").number()).isEqualTo(1);
        assertThat(db.exam().count()).isEqualTo(2);
    }

    @Test
    void anUpdateThatCascadesIntoAKeyThatMustNotChange() {
        db.tenant().insert(NewTenant.code("t"));
        db.tenant().insert(NewTenant.code("u"));
        db.room().insertAll(List.of(NewRoom.number(1).name("one").tenantCode("t")));
        db.exam().insert(NewExam.name("e").number(1).tenantCode("t").roomNumber(1));

        assertThat(brokenBy(() -> db.tenant().update("t", new TenantPatch().code("v"))))
                .isEqualTo(EXAM_ROOM);
        assertThat(brokenBy(() -> db.tenant().where(TENANT.rooms.some()).update(new TenantPatch().code("v"))))
                .isEqualTo(EXAM_ROOM);
        assertThat(brokenBy(() -> db.room().update("t", 1, new RoomPatch().tenantCode("u"))))
                .isEqualTo(EXAM_ROOM);
        assertThat(db.room().one().tenantCode()).isEqualTo("t");
    }
}
