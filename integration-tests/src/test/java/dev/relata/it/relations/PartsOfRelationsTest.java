package dev.relata.it.relations;

import static dev.relata.it.relations.RelationsTables.CLUB;
import static dev.relata.it.relations.RelationsTables.MESSAGE;
import static dev.relata.it.relations.RelationsTables.PERSON;
import static dev.relata.it.relations.RelationsTables.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Selection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits, offsets and orders of loaded relations: each counts for each row that has the relation. */
@OnEachDatabase
class PartsOfRelationsTest {

    private final RelationsDatabase db;
    private Person ann;
    private Person ben;

    PartsOfRelationsTest(TestDatabase database) {
        db = new RelationsDatabase(database.with(RelationsDatabase::createSchema));
    }

    /** Ann wrote three messages, to Ben, Cay and nobody, Ben two to Ann; each of three is in both clubs. */
    @BeforeEach
    void people() {
        ann = db.person().insert(NewPerson.name("Ann"));
        ben = db.person().insert(NewPerson.name("Ben").motherId(ann.id()));
        Person cay = db.person().insert(NewPerson.name("Cay").motherId(ann.id()));
        db.person().friends(ann.id()).connect(ann.id(), ben.id(), cay.id());
        db.message()
                .insertAll(List.of(
                        NewMessage.text("a").fromId(ann.id()).toId(ben.id()),
                        NewMessage.text("a").fromId(ann.id()).toId(cay.id()),
                        NewMessage.text("a").fromId(ann.id()),
                        NewMessage.text("b").fromId(ben.id()).toId(ann.id()),
                        NewMessage.text("b").fromId(ben.id()).toId(ann.id())));
        for (String club : List.of("chess", "golf")) {
            db.club().insert(NewClub.name(club));
        }
        for (String student : List.of("Ann", "Ben", "Cay")) {
            db.student().insert(NewStudent.name(student).clubIds("chess", "golf"));
        }
    }

    private static List<Integer> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    @Test
    void noneAndBeyondTheEndAreLoadedAndEmpty() {
        assertThat(db.person().get(ann.id(), PERSON.sent.limit(0)).sent().get()).isEmpty();
        assertThat(db.person().get(ann.id(), PERSON.sent.offset(3)).sent().get())
                .isEmpty();
        assertThat(db.person()
                        .get(ann.id(), PERSON.sent.offset(Long.MAX_VALUE).limit(Integer.MAX_VALUE))
                        .sent()
                        .get())
                .isEmpty();
        assertThat(db.person()
                        .get(ann.id(), PERSON.friends.where(PERSON.name.eq("Dan")))
                        .friends()
                        .get())
                .isEmpty();
        assertThat(db.person()
                        .where(PERSON.name.eq("Dan"))
                        .include(PERSON.friends.include(PERSON.sent))
                        .list())
                .isEmpty();
    }

    @Test
    void nothingIsReadOfNoRows() {
        assertThat(db.person().limit(0).list()).isEmpty();
        assertThat(db.person().limit(0).include(PERSON.sent).first()).isEmpty();
        assertThat(db.person().limit(0).count()).isZero();
        assertThat(db.person().limit(0).exists()).isFalse();
        assertThat(db.person().offset(3).count()).isZero();
        assertThat(db.person().offset(2).count()).isEqualTo(1);
        assertThat(db.person().offset(Long.MAX_VALUE).limit(Integer.MAX_VALUE).list())
                .isEmpty();
    }

    @Test
    void equalRowsAreInTheOrderOfTheirIds() {
        List<Integer> all = ids(db.message().orderBy(MESSAGE.id.asc()).list());

        assertThat(db.person()
                        .include(PERSON.sent.orderBy(MESSAGE.text.desc()).limit(2))
                        .orderBy(PERSON.name.asc())
                        .list())
                .extracting(person -> ids(person.sent().get()))
                .containsExactly(all.subList(0, 2), all.subList(3, 5), List.of());
        assertThat(db.person()
                        .include(PERSON.sent
                                .orderBy(MESSAGE.text.desc())
                                .offset(1)
                                .limit(2))
                        .orderBy(PERSON.name.asc())
                        .list())
                .extracting(person -> ids(person.sent().get()))
                .containsExactly(all.subList(1, 3), all.subList(4, 5), List.of());
    }

    @Test
    void partsOfParts() {
        List<Club> clubs = db.club()
                .include(CLUB.members
                        .orderBy(STUDENT.name.desc())
                        .limit(2)
                        .include(STUDENT.clubs.orderBy(CLUB.name.desc()).limit(1)))
                .orderBy(CLUB.name.asc())
                .list();

        assertThat(clubs)
                .extracting(
                        club -> club.members().get().stream().map(Student::name).toList())
                .containsExactly(List.of("Cay", "Ben"), List.of("Cay", "Ben"));
        assertThat(clubs)
                .flatExtracting(club -> club.members().get())
                .extracting(student -> student.clubs().get().get(0).name())
                .containsOnly("golf");
    }

    @Test
    void ordersByRelatedRowsOfRelatedRows() {
        assertThat(db.person()
                        .get(
                                ann.id(),
                                PERSON.sent
                                        .orderBy(MESSAGE.to
                                                .get(PERSON.name)
                                                .desc()
                                                .nullsFirst())
                                        .limit(2))
                        .sent()
                        .get())
                .extracting(message -> message.toId().isPresent())
                .containsExactly(false, true);
        assertThat(names(db.person()
                        .get(
                                ann.id(),
                                PERSON.friends
                                        .orderBy(PERSON.sent.count().desc())
                                        .limit(2))
                        .friends()
                        .get()))
                .containsExactly("Ann", "Ben");
    }

    @Test
    void aConditionOnTheRelationThatIsLoaded() {
        assertThat(names(db.person()
                        .get(ann.id(), PERSON.friends.where(PERSON.friendOf.some(PERSON.name.eq("Ann"))))
                        .friends()
                        .get()))
                .hasSize(3);
        assertThat(names(db.person()
                        .get(
                                ann.id(),
                                PERSON.children
                                        .where(PERSON.mother.is(
                                                PERSON.children.count().eq(2)))
                                        .where(PERSON.sent.some())
                                        .limit(3))
                        .children()
                        .get()))
                .containsExactly("Ben");
    }

    @Test
    void theSameRowInSeveralPlaces() {
        Person read = db.person()
                .get(
                        ben.id(),
                        PERSON.mother.include(
                                PERSON.children.orderBy(PERSON.name.asc()).include(PERSON.mother)));

        Person mother = read.mother().get().orElseThrow();
        assertThat(names(mother.children().get())).containsExactly("Ben", "Cay");
        assertThat(mother.children().get().get(0).mother().get()).contains(ann);
    }

    @Test
    void pagesOfOneRowsRelatedRows() {
        Selection<Person> friends =
                db.person().friends(ann.id()).orderBy(PERSON.motherId.asc().nullsFirst());
        Page<Person> first = friends.page(2);
        Page<Person> second = friends.page(2, first.next().orElseThrow());

        assertThat(names(first.rows())).startsWith("Ann").hasSize(2);
        assertThat(second.rows()).hasSize(1);
        assertThat(friends.page(2, second.previous().orElseThrow()).rows()).isEqualTo(first.rows());
    }
}
