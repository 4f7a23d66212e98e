package dev.relata.it.relations;

import static dev.relata.it.relations.RelationsTables.CLUB;
import static dev.relata.it.relations.RelationsTables.ENROLMENT;
import static dev.relata.it.relations.RelationsTables.PERSON;
import static dev.relata.it.relations.RelationsTables.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions on related rows: none, nulls, lists of nothing, and the way back to the row itself. */
@OnEachDatabase
class RelationConditionsTest {

    private final RelationsDatabase db;
    private Person ann;
    private Person ben;

    RelationConditionsTest(TestDatabase database) {
        db = new RelationsDatabase(database.with(RelationsDatabase::createSchema));
    }

    /** Ann has grades 1 and none, Ben 2, Cay none; chess has Ann and Ben, golf Ann, nobody is in polo. */
    @BeforeEach
    void students() {
        db.club()
                .insertAll(Stream.of("chess", "golf", "polo").map(NewClub::name).toList());
        db.course().insert(NewCourse.code("a").title("A"));
        db.course().insert(NewCourse.code("b").title("B"));
        db.student()
                .insertAll(List.of(
                        NewStudent.name("Ann")
                                .clubIds("chess", "golf")
                                .enrolments(e -> e.courseCode("a").grade(1), e -> e.courseCode("b")),
                        NewStudent.name("Ben")
                                .clubIds("chess")
                                .enrolments(e -> e.courseCode("a").grade(2)),
                        NewStudent.name("Cay")));
        ann = db.person().insert(NewPerson.name("Ann"));
        ben = db.person().insert(NewPerson.name("Ben").motherId(ann.id()).friendIds(ann.id()));
        db.person().friends(ben.id()).connect(ben.id());
        db.person()
                .insert(NewPerson.name("Cay")
                        .motherId(ben.id())
                        .heirId(ben.id())
                        .friendOfIds(ben.id()));
    }

    private List<String> students(Condition<Student> condition) {
        return db.student().where(condition).orderBy(STUDENT.name.asc()).list().stream()
                .map(Student::name)
                .toList();
    }

    private List<String> people(Condition<Person> condition) {
        return db.person().where(condition).orderBy(PERSON.name.asc()).list().stream()
                .map(Person::name)
                .toList();
    }

    @Test
    void aNullMeetsNothing() {
        Condition<Enrolment> first = ENROLMENT.grade.eq(1);

        assertThat(students(STUDENT.enrolments.every(first))).containsExactly("Cay");
        assertThat(students(STUDENT.enrolments.none(first))).containsExactly("Ben", "Cay");
        assertThat(students(STUDENT.enrolments.none(ENROLMENT.grade.ne(1)))).containsExactly("Ann", "Cay");
        assertThat(students(STUDENT.enrolments.every(ENROLMENT.grade.ne(1)))).containsExactly("Ben", "Cay");
        assertThat(students(STUDENT.enrolments.some(ENROLMENT.grade.isNull()))).containsExactly("Ann");
    }

    @Test
    void negationsAreTheOtherRows() {
        Condition<Enrolment> first = ENROLMENT.grade.eq(1);

        assertThat(students(STUDENT.enrolments.some(first).not())).containsExactly("Ben", "Cay");
        assertThat(students(STUDENT.enrolments.every(first).not())).containsExactly("Ann", "Ben");
        assertThat(students(STUDENT.enrolments.every(first).not().not())).containsExactly("Cay");
        assertThat(people(PERSON.mother.is(PERSON.name.eq("Ann")).not())).containsExactly("Ann", "Cay");
        assertThat(people(PERSON.mother.isNot(PERSON.name.eq("Ann")))).containsExactly("Cay");
    }

    @Test
    void oneRelatedRowOrSeveral() {
        Condition<Club> chess = CLUB.name.eq("chess");
        Condition<Club> golf = CLUB.name.eq("golf");

        assertThat(students(STUDENT.clubs.some(chess).and(STUDENT.clubs.some(golf))))
                .containsExactly("Ann");
        assertThat(students(STUDENT.clubs.some(chess.and(golf)))).isEmpty();
        assertThat(students(STUDENT.clubs.every(chess.or(golf)))).containsExactly("Ann", "Ben", "Cay");
        assertThat(students(STUDENT.clubs.count().eq(1))).containsExactly("Ben");
        assertThat(students(STUDENT.clubs.count(golf).eq(0))).containsExactly("Ben", "Cay");
        assertThat(students(STUDENT.clubs.count().gt(STUDENT.enrolments.count())))
                .isEmpty();
        assertThat(students(STUDENT.clubs.count().in(0, 2))).containsExactly("Ann", "Cay");
    }

    @Test
    void theWayBackThroughAJoinTable() {
        assertThat(students(STUDENT.clubs.some(CLUB.members.some(STUDENT.name.eq("Ben")))))
                .containsExactly("Ann", "Ben");
        assertThat(students(STUDENT.clubs.every(CLUB.members.every(STUDENT.clubs.some(CLUB.name.eq("chess"))))))
                .containsExactly("Ann", "Ben", "Cay");
        assertThat(db.club()
                        .where(CLUB.members.none(STUDENT.clubs.count().gt(1)))
                        .one()
                        .name())
                .isEqualTo("polo");
    }

    @Test
    void selfRelationsInBothDirections() {
        assertThat(people(PERSON.friends.some(PERSON.name.eq("Ben")))).containsExactly("Ben");
        assertThat(people(PERSON.friendOf.some(PERSON.name.eq("Ben")))).containsExactly("Ann", "Ben", "Cay");
        assertThat(people(PERSON.friends.every(PERSON.name.eq("Ann")))).containsExactly("Ann", "Cay");
        assertThat(people(PERSON.mother.is(PERSON.mother.absent()))).containsExactly("Ben");
        assertThat(people(PERSON.mother.is(PERSON.mother.exists()))).containsExactly("Cay");
        assertThat(people(PERSON.heirOf.is(PERSON.mother.is(PERSON.heirOf.exists()))))
                .containsExactly("Ben");
        assertThat(people(PERSON.children.some(PERSON.children.none()))).containsExactly("Ben");
        assertThat(people(PERSON.mother.get(PERSON.mother.get(PERSON.name)).eq("Ann")))
                .containsExactly("Cay");
        assertThat(people(PERSON.mother.get(PERSON.name).isNull())).containsExactly("Ann");
    }

    @Test
    void listsOfNothing() {
        List<UUID> nobody = List.of();

        assertThat(people(PERSON.friends.some(PERSON.id.in(nobody)))).isEmpty();
        assertThat(people(PERSON.friends.every(PERSON.id.in(nobody)))).containsExactly("Ann", "Cay");
        assertThat(people(PERSON.friends.every(PERSON.id.notIn(nobody)))).hasSize(3);
        assertThat(people(PERSON.friends.some(Condition.allOf(List.of())))).containsExactly("Ben");
        assertThat(people(PERSON.friends.none(Condition.anyOf(List.of())))).hasSize(3);
        assertThat(people(PERSON.mother.is(Condition.allOf(List.of())))).containsExactly("Ben", "Cay");
        assertThat(people(PERSON.mother.isNot(Condition.allOf(List.of())))).isEmpty();
    }

    @Test
    void updatesAndDeletesByTheRelationThatTheyChange() {
        assertThat(db.person()
                        .where(PERSON.mother.is(PERSON.name.eq("Ben")))
                        .update(new PersonPatch().motherId(ann.id())))
                .isEqualTo(1);
        assertThat(people(PERSON.mother.is(PERSON.name.eq("Ann")))).containsExactly("Ben", "Cay");
        assertThat(db.person()
                        .friends(ben.id())
                        .where(PERSON.friendOf.some(PERSON.name.eq("Ben")).and(PERSON.children.none()))
                        .update(new PersonPatch().heirId(null)))
                .isEqualTo(2);
        assertThat(db.person()
                        .friends(ben.id())
                        .where(PERSON.friends.none().and(PERSON.children.none()))
                        .delete())
                .isEqualTo(1);
        assertThat(people(PERSON.friendOf.some())).containsExactly("Ann", "Ben");
        assertThat(db.person().where(PERSON.children.some()).delete()).isEqualTo(1);
        assertThat(people(PERSON.mother.absent())).containsExactly("Ben");
    }
}
