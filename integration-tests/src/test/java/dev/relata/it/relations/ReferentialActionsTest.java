package dev.relata.it.relations;

import static dev.relata.it.constraints.Violations.brokenBy;
import static dev.relata.it.relations.RelationsTables.COURSE;
import static dev.relata.it.relations.RelationsTables.ROOM;
import static dev.relata.it.relations.RelationsTables.SIGN;
import static dev.relata.it.relations.RelationsTables.STUDENT;
import static dev.relata.it.relations.RelationsTables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.RelationNotLoadedException;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a delete does with the rows that point to the one that goes. */
@OnEachDatabase
class ReferentialActionsTest {

    private final Jdbi jdbi;
    private final RelationsDatabase db;

    ReferentialActionsTest(TestDatabase database) {
        jdbi = database.with(RelationsDatabase::createSchema);
        db = new RelationsDatabase(jdbi);
    }

    @Test
    void cascade() {
        Account account = db.account().insert(NewAccount.email("a"));
        Account other = db.account().insert(NewAccount.email("b"));
        db.settings().insert(NewSettings.accountId(account.id()).theme("dark"));
        Settings kept = db.settings().insert(NewSettings.accountId(other.id()).theme("light"));

        assertThat(db.account().delete(account.id())).isTrue();

        assertThat(db.settings().list()).containsExactly(kept);
    }

    @Test
    void setNull() {
        Person mother = db.person().insert(NewPerson.name("m"));
        Person child = db.person().insert(NewPerson.name("c").motherId(mother.id()));
        Message message =
                db.message().insert(NewMessage.text("t").fromId(child.id()).toId(mother.id()));

        db.person().delete(mother.id());

        assertThat(db.person().one().motherId()).isNull();
        assertThat(db.message().get(message.id()).toId()).isEmpty();
    }

    @Test
    void setDefault() {
        db.course()
                .insertAll(List.of(
                        NewCourse.code("none").title("None"),
                        NewCourse.code("a").title("A"),
                        NewCourse.code("b").title("B")));
        StudentId ann = db.student().insert(NewStudent.name("Ann")).id();
        db.enrolment().insert(NewEnrolment.studentId(ann).courseCode("a"));

        db.course().delete("a");
        assertThat(db.enrolment().one().courseCode()).isEqualTo("none");

        db.enrolment().insert(NewEnrolment.studentId(ann).courseCode("b"));
        assertThat(brokenBy(() -> db.course().delete("b"))).startsWith("Unique enrolment_pkey of enrolment");
        assertThat(db.course().count()).isEqualTo(2);
    }

    @Test
    void deletesByConditionDoTheSame() {
        db.course()
                .insertAll(List.of(
                        NewCourse.code("none").title("None"),
                        NewCourse.code("a").title("A")));
        StudentId ann = db.student()
                .insert(NewStudent.name("Ann")
                        .enrolments(e -> e.courseCode("a"))
                        .clubs(c -> c.name("chess")))
                .id();
        db.tenant().insert(NewTenant.code("t").rooms(r -> r.number(1).name("one")));
        db.sign().insert(NewSign.tenantCode("t").roomName("one"));

        assertThat(db.course().where(COURSE.enrolments.some()).delete()).isEqualTo(1);
        assertThat(db.enrolment().one().courseCode()).isEqualTo("none");
        assertThat(db.tenant()
                        .where(TENANT.rooms.some(ROOM.signs.count().eq(1)))
                        .delete())
                .isEqualTo(1);
        assertThat(db.room().count() + db.sign().count()).isZero();
        assertThat(db.student().where(STUDENT.clubs.some()).delete()).isEqualTo(1);
        assertThat(db.enrolment().count() + rows("club_student")).isZero();
        assertThat(db.student().find(ann)).isEmpty();
    }

    @Test
    void whatATransactionUndoesIsThereAgain() {
        db.tenant().insert(NewTenant.code("t").rooms(r -> r.number(1).name("one")));
        db.sign().insert(NewSign.tenantCode("t").roomName("one"));

        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.tenant().where(TENANT.rooms.some()).delete();
                    assertThat(tx.sign().exists()).isFalse();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(db.sign().where(SIGN.room.is(ROOM.tenant.exists())).count()).isEqualTo(1);
    }

    @Test
    void joinTablesFollowBothSides() {
        Student ann = db.student().insert(NewStudent.name("Ann"));
        Student bob = db.student().insert(NewStudent.name("Bob"));
        db.club().insert(NewClub.name("chess"));
        jdbi.useHandle(handle -> {
            handle.execute(
                    "INSERT INTO \"club_student\" VALUES ('chess', ?), ('chess', ?)",
                    ann.id().value(),
                    bob.id().value());
        });
        Person one = db.person().insert(NewPerson.name("1"));
        Person two = db.person().insert(NewPerson.name("2"));
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO \"friendship\" (\"a_id\", \"b_id\") VALUES ('" + one.id() + "', '" + two.id() + "')"));

        db.student().delete(ann.id());
        assertThat(rows("club_student")).isEqualTo(1);
        db.club().delete("chess");
        assertThat(rows("club_student")).isZero();
        db.person().delete(two.id());
        assertThat(rows("friendship")).isZero();
    }

    @Test
    void joinTablesHoldAPairOnce() {
        Student ann = db.student().insert(NewStudent.name("Ann"));
        db.club().insert(NewClub.name("chess"));
        String insert =
                "INSERT INTO \"club_student\" VALUES ('chess', " + ann.id().value() + ")";
        jdbi.useHandle(handle -> handle.execute(insert));

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(insert)))
                .isNotNull();
        assertThat(rows("club_student")).isEqualTo(1);
    }

    @Test
    void rowsAreReadWithoutTheirRelations() {
        Person mother = db.person().insert(NewPerson.name("m"));
        Person child = db.person().insert(NewPerson.name("c").motherId(mother.id()));

        assertThat(child.mother().isLoaded()).isFalse();
        assertThat(child.friends()).hasToString("<not loaded>");
        assertThatThrownBy(() -> child.mother().get())
                .isInstanceOfSatisfying(
                        RelationNotLoadedException.class,
                        e -> assertThat(e.relation()).contains("Person.mother"))
                .hasMessageContaining("include(PERSON.mother)");
        assertThatThrownBy(() -> mother.children().get())
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessageContaining("Person.children");
    }

    @Test
    void relationsOfARowAreIgnoredWhenItIsWritten() {
        Person mother = db.person().insert(NewPerson.name("m"));
        Person child = db.person().insert(NewPerson.name("c"));

        Person updated = db.person()
                .update(new Person(
                        child.id(),
                        "d",
                        child.motherId(),
                        child.heirId(),
                        Maybe.of(mother),
                        Many.of(mother),
                        child.heir(),
                        child.heirOf(),
                        child.friends(),
                        child.friendOf(),
                        child.sent(),
                        child.received()));

        assertThat(updated.name()).isEqualTo("d");
        assertThat(updated.motherId()).isNull();
        assertThat(updated.mother().isLoaded()).isFalse();
        assertThat(db.person()
                        .where(RelationsTables.PERSON.motherId.isNotNull())
                        .exists())
                .isFalse();
    }

    private long rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM \"" + table + "\"")
                .mapTo(Long.class)
                .one());
    }
}
