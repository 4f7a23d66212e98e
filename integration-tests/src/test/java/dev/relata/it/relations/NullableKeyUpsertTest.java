package dev.relata.it.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key that is null is the key of no row: such inputs are inserted. */
@OnEachDatabase
class NullableKeyUpsertTest {

    private final RelationsDatabase db;

    NullableKeyUpsertTest(TestDatabase database) {
        db = new RelationsDatabase(database.with(RelationsDatabase::createSchema));
    }

    @Test
    void inputsWithoutAKeyAreInserted() {
        Person heir = db.person().insert(NewPerson.name("heir"));
        Person old = db.person().insert(NewPerson.name("old").heirId(heir.id()));

        List<Person> people = db.person()
                .upsertAllByHeirId(List.of(
                        NewPerson.name("first"),
                        NewPerson.name("new").heirId(heir.id()),
                        NewPerson.name("second").heirId(null)));

        assertThat(people).extracting(Person::name).containsExactly("first", "new", "second");
        assertThat(people.get(1).id()).isEqualTo(old.id());
        assertThat(db.person().count()).isEqualTo(4);
    }
}
