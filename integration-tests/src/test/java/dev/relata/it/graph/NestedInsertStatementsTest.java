package dev.relata.it.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The number of statements depends on the shape of the tree, not on the number of rows. */
@OnEachDatabase
class NestedInsertStatementsTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final GraphsDatabase db;

    NestedInsertStatementsTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        GraphsDatabase.createSchema(jdbi);
        db = new GraphsDatabase(jdbi);
    }

    private int statements(int parents, IntFunction<NewWriter> input) {
        List<NewWriter> inputs = IntStream.range(0, parents).mapToObj(input).toList();
        log.clear();
        assertThat(db.writer().insertAll(inputs)).hasSize(parents);
        int count = ofData().size();
        db.remark().deleteAll();
        db.article().deleteAll();
        db.writer().deleteAll();
        return count;
    }

    /** Not what SQLite is asked once for each handle, nor what its driver asks on its own after an insert. */
    private List<String> ofData() {
        return log.stream()
                .filter(sql -> !sql.startsWith("PRAGMA foreign_keys") && !sql.contains("last_insert_rowid"))
                .toList();
    }

    private static List<Integer> ten() {
        return IntStream.range(0, 10).boxed().toList();
    }

    @Test
    void parentsAndChildren() {
        IntFunction<NewWriter> input = number -> NewWriter.email("w" + number)
                .portrait(p -> p.file("f" + number))
                .articles(ten(), (a, each) -> a.slug("s" + each).title("t").remarks(r -> r.text("r")));

        assertThat(statements(1, input)).isEqualTo(4);
        assertThat(statements(10, input)).isEqualTo(4);
        // What does not fit into one statement takes another: SQLite binds at most 32,766 values.
        assertThat(statements(1_000, input)).isLessThan(10);
    }

    @Test
    void joinsAndConnections() {
        Writer editor = db.writer().insert(NewWriter.email("editor"));
        db.label().insertAll(List.of(NewLabel.name("x"), NewLabel.name("y")));
        IntFunction<NewWriter> input = number -> NewWriter.email("w" + number)
                .articles(
                        ten(),
                        (a, each) -> a.slug("s" + each)
                                .title("t")
                                .editorByEmail(editor.email())
                                .labelsByName("x", "y"));

        assertThat(statements(1, input)).isEqualTo(5);
        db.writer().insert(NewWriter.email("editor"));
        assertThat(statements(10, input)).isEqualTo(5);
        db.writer().insert(NewWriter.email("editor"));
        assertThat(statements(1_000, input)).isLessThan(11);
    }

    @Test
    void aRowWithoutChildrenIsOneStatement() {
        db.writer().insert(NewWriter.email("ann"));
        log.clear();
        db.writer().insert(NewWriter.email("ben"));

        assertThat(ofData()).hasSize(1);
    }
}
