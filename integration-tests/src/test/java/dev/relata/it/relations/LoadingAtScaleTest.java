package dev.relata.it.relations;

import static dev.relata.it.relations.RelationsTables.BOOKING;
import static dev.relata.it.relations.RelationsTables.CLUB;
import static dev.relata.it.relations.RelationsTables.PERSON;
import static dev.relata.it.relations.RelationsTables.ROOM;
import static dev.relata.it.relations.RelationsTables.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The number of statements depends on what is included alone, also beyond the number of parameters a statement may have. */
@OnEachDatabase
class LoadingAtScaleTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final RelationsDatabase db;

    LoadingAtScaleTest(TestDatabase database) {
        this.dialect = database.dialect();
        this.jdbi = database.watched(log::add);
        RelationsDatabase.createSchema(jdbi);
        this.db = new RelationsDatabase(jdbi);
    }

    private <R> R assertReads(int statements, Supplier<R> call) {
        log.clear();
        R result = call.get();
        assertThat(log.stream().filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH")))
                .hasSize(statements);
        return result;
    }

    /** Students with two clubs of three each, and rooms with a booking each. */
    private void fill(int rows) {
        jdbi.useHandle(handle -> {
            db.club().insertAll(List.of(NewClub.name("a"), NewClub.name("b"), NewClub.name("c")));
            db.student()
                    .insertAll(IntStream.range(0, rows)
                            .mapToObj(i -> NewStudent.name("s" + i))
                            .toList());
            handle.execute(
                    "INSERT INTO club_student (club_id, student_id) SELECT club.name, student.id FROM club, student"
                            + " WHERE club.name <> 'c'");
            Tenant tenant = db.tenant().insert(NewTenant.code("t"));
            db.room()
                    .insertAll(IntStream.range(0, rows)
                            .mapToObj(i -> NewRoom.number(i).name("r" + i).tenantCode(tenant.code()))
                            .toList());
            handle.execute("INSERT INTO booking (tenant_code, room_number) SELECT tenant_code, number FROM room");
        });
    }

    @Test
    void statementsDoNotDependOnTheNumberOfParents() {
        for (int size : new int[] {1, 10, 1_000}) {
            jdbi.useHandle(this::clear);
            fill(size);

            List<Student> students = assertReads(
                    2,
                    () -> db.student()
                            .include(STUDENT.clubs.orderBy(CLUB.name.desc()))
                            .list());
            assertThat(students)
                    .hasSize(size)
                    .allSatisfy(student -> assertThat(student.clubs().get())
                            .extracting(Club::name)
                            .containsExactly("b", "a"));
            List<Club> clubs = assertReads(
                    3,
                    () -> db.club()
                            .orderBy(CLUB.name.asc())
                            .include(CLUB.members
                                    .orderBy(STUDENT.name.asc())
                                    .limit(1)
                                    .include(STUDENT.clubs.limit(1).offset(1)))
                            .list());
            assertThat(clubs).extracting(club -> club.members().get().size()).containsExactly(1, 1, 0);
            assertThat(clubs.get(0).members().get().get(0).clubs().get())
                    .extracting(Club::name)
                    .containsExactly("b");
            List<Room> rooms = assertReads(
                    4,
                    () -> db.room()
                            .include(ROOM.bookings.include(BOOKING.room), ROOM.tenant)
                            .list());
            assertThat(rooms).hasSize(size).allSatisfy(room -> {
                Booking booking = room.bookings().get().get(0);
                assertThat(booking.room().get().number()).isEqualTo(room.number());
            });
        }
    }

    @Test
    void parentsMayBeMoreThanParameters() {
        int size = dialect == Dialect.SQLITE ? 260_000 : 70_000;
        fill(size);

        List<Student> students =
                assertReads(2, () -> db.student().include(STUDENT.clubs).list());
        assertThat(students)
                .hasSize(size)
                .allMatch(student -> student.clubs().get().size() == 2);
        List<Room> rooms = assertReads(2, () -> db.room().include(ROOM.bookings).list());
        assertThat(rooms).hasSize(size).allMatch(room -> room.bookings().get().size() == 1);
        List<Booking> bookings =
                assertReads(2, () -> db.booking().include(BOOKING.room).list());
        assertThat(bookings).allMatch(booking -> booking.room().get().number() == booking.roomNumber());
    }

    @Test
    void selfRelationsThroughAJoinTableHaveTwoDirections() {
        Person ann = db.person().insert(NewPerson.name("Ann"));
        Person ben = db.person().insert(NewPerson.name("Ben"));
        Person cay = db.person().insert(NewPerson.name("Cay"));
        jdbi.useHandle(handle -> {
            for (Person friend : List.of(ben, cay)) {
                befriend(handle, ann, friend);
            }
        });

        List<Person> people = db.person()
                .orderBy(PERSON.name.asc())
                .include(PERSON.friends.orderBy(PERSON.name.desc()), PERSON.friendOf)
                .list();
        assertThat(people).extracting(person -> person.friends().get().size()).containsExactly(2, 0, 0);
        assertThat(people.get(0).friends().get()).containsExactly(cay, ben);
        assertThat(people)
                .extracting(person -> person.friendOf().get())
                .containsExactly(List.of(), List.of(ann), List.of(ann));
        assertThat(db.person()
                        .where(PERSON.friends.some(PERSON.friendOf.some(PERSON.name.eq("Ann"))))
                        .list())
                .containsExactly(ann);
        assertThat(db.person().where(PERSON.friendOf.none()).list()).containsExactly(ann);
        assertThat(db.person().where(PERSON.friends.count().eq(2)).list()).containsExactly(ann);
        assertThat(db.person()
                        .where(PERSON.friends.every(PERSON.name.ne("Cay")))
                        .count())
                .isEqualTo(2);
    }

    private static void befriend(Handle handle, Person person, Person friend) {
        handle.execute("INSERT INTO friendship (a_id, b_id) VALUES ('" + person.id() + "', '" + friend.id() + "')");
    }

    private void clear(Handle handle) {
        db.booking().deleteAll();
        db.room().deleteAll();
        db.tenant().deleteAll();
        handle.execute("DELETE FROM club_student");
        db.student().deleteAll();
        db.club().deleteAll();
    }
}
