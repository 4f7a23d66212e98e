package dev.relata.it.relations;

import static dev.relata.it.relations.RelationsTables.MESSAGE;
import static dev.relata.it.relations.RelationsTables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelationNotLoadedException;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relations loaded together with rows, in one statement each. */
@OnEachDatabase
class LoadingTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final RelationsDatabase db;
    private Person ann;
    private Person ben;
    private Person cay;

    LoadingTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        RelationsDatabase.createSchema(jdbi);
        db = new RelationsDatabase(jdbi);
    }

    @BeforeEach
    void family() {
        ann = db.person().insert(NewPerson.name("Ann"));
        ben = db.person().insert(NewPerson.name("Ben").motherId(ann.id()));
        cay = db.person().insert(NewPerson.name("Cay").motherId(ann.id()).heirId(ben.id()));
        for (int i = 0; i < 5; i++) {
            db.message().insert(NewMessage.text("b" + i).fromId(ben.id()).toId(cay.id()));
        }
        db.message().insert(NewMessage.text("c").fromId(cay.id()));
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    @Test
    void loadsWhatIsIncludedAndNothingElse() {
        Person read = db.person().get(cay.id(), PERSON.mother, PERSON.heir, PERSON.children);

        assertThat(read.mother().get()).contains(ann);
        assertThat(read.heir().get()).contains(ben);
        assertThat(read.children().get()).isEmpty();
        assertThat(read.sent().isLoaded()).isFalse();
        assertThatThrownBy(() -> read.sent().get()).isInstanceOf(RelationNotLoadedException.class);
        assertThat(read.mother().get().orElseThrow().children().isLoaded()).isFalse();
    }

    @Test
    void whatIsNotLoadedSaysWhichCallLoadsIt() {
        Person person = db.person().get(cay.id());

        assertThatThrownBy(() -> person.mother().get())
                .hasMessage("`Person.mother` is not loaded; include(PERSON.mother) loads it");
        assertThatThrownBy(() -> person.heirOf().get())
                .hasMessage("`Person.heirOf` is not loaded; include(PERSON.heirOf) loads it");
        assertThatThrownBy(() -> person.children().get())
                .hasMessage("`Person.children` is not loaded; include(PERSON.children) loads it");
    }

    @Test
    void loadsEveryDirection() {
        List<Person> people = db.person()
                .orderBy(PERSON.name.asc())
                .include(PERSON.mother, PERSON.children.orderBy(PERSON.name.desc()), PERSON.heirOf, PERSON.received)
                .list();

        assertThat(people)
                .extracting(person -> person.mother().get().map(Person::name).orElse(""))
                .containsExactly("", "Ann", "Ann");
        assertThat(people)
                .extracting(person -> names(person.children().get()))
                .containsExactly(List.of("Cay", "Ben"), List.of(), List.of());
        assertThat(people)
                .extracting(person -> person.heirOf().get().map(Person::name).orElse(""))
                .containsExactly("", "Cay", "");
        assertThat(people).extracting(person -> person.received().get().size()).containsExactly(0, 0, 5);
    }

    @Test
    void nestsToAnyDepth() {
        Person read = db.person()
                .where(PERSON.name.eq("Ann"))
                .include(PERSON.children
                        .orderBy(PERSON.name.asc())
                        .include(PERSON.sent.orderBy(MESSAGE.text.asc()).include(MESSAGE.to.include(PERSON.mother))))
                .one();

        Person child = read.children().get().get(0);
        Message message = child.sent().get().get(0);
        assertThat(message.text()).isEqualTo("b0");
        assertThat(message.to().get().orElseThrow().mother().get()).contains(ann);
    }

    @Test
    void limitsPerParent() {
        List<Person> people = db.person()
                .orderBy(PERSON.name.asc())
                .include(PERSON.sent
                        .where(MESSAGE.text.ne("b4"))
                        .orderBy(MESSAGE.text.desc())
                        .limit(2)
                        .offset(1))
                .list();

        assertThat(people)
                .extracting(person ->
                        person.sent().get().stream().map(Message::text).toList())
                .containsExactly(List.of(), List.of("b2", "b1"), List.of());
    }

    @Test
    void takesOneStatementForEachRelation() {
        log.clear();
        List<Person> people = db.person()
                .include(PERSON.mother, PERSON.sent.include(MESSAGE.to))
                .list();

        assertThat(people).hasSize(3);
        assertThat(log.stream().filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH")))
                .hasSize(4);
    }

    @Test
    void refusesARelationTwiceAndAStreamOfTrees() {
        assertThatThrownBy(() -> db.person().include(PERSON.mother).include(PERSON.mother.include(PERSON.heir)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Person.mother` is included twice");
        assertThatThrownBy(() -> db.person().include(PERSON.mother).stream(Stream::count))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void comparesWithRelatedRows() {
        assertThat(names(db.person()
                        .where(PERSON.children.some(PERSON.name.eq("Ben")))
                        .list()))
                .containsExactly("Ann");
        assertThat(names(db.person()
                        .where(PERSON.sent.every(MESSAGE.text.startsWith("b")))
                        .list()))
                .containsExactlyInAnyOrder("Ann", "Ben");
        assertThat(names(db.person().where(PERSON.sent.none()).list())).containsExactly("Ann");
        assertThat(names(db.person()
                        .where(PERSON.mother.is(PERSON.name.eq("Ann")))
                        .orderBy(PERSON.name.asc())
                        .list()))
                .containsExactly("Ben", "Cay");
        assertThat(names(db.person()
                        .where(PERSON.mother.isNot(PERSON.name.eq("Ann")))
                        .list()))
                .isEmpty();
        assertThat(names(db.person().where(PERSON.mother.absent()).list())).containsExactly("Ann");
        assertThat(names(db.person().where(PERSON.heirOf.exists()).list())).containsExactly("Ben");
        assertThat(names(db.person().where(PERSON.sent.count().gt(1)).list())).containsExactly("Ben");
        assertThat(names(db.person()
                        .orderBy(
                                PERSON.sent.count().desc(),
                                PERSON.mother.get(PERSON.name).asc())
                        .list()))
                .containsExactly("Ben", "Cay", "Ann");
        assertThat(db.message()
                        .where(MESSAGE.from.get(PERSON.mother.get(PERSON.name)).contains("nn"))
                        .count())
                .isEqualTo(6);
        assertThat(names(db.person()
                        .where(PERSON.children.some(PERSON.sent.some(MESSAGE.to.is(PERSON.children.none()))))
                        .list()))
                .containsExactly("Ann");
        assertThat(db.message().where(MESSAGE.from.is(PERSON.name.eq("Ben"))).delete())
                .isEqualTo(5);
    }
}
