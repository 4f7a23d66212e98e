package dev.relata.jdbi.internal.query;

import static dev.relata.jdbi.testing.TaskTable.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.relata.RelataException;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.TooManyRowsException;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.testing.JdbcExecutor;
import dev.relata.jdbi.testing.Task;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // the functions of java.util cannot say that they give null
class SelectionTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Few values in each column, so that there are many ties, and nulls. */
    private static final List<Task> TASKS = tasks();

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Integer rank = i % 4 == 0 ? null : i % 4;
            Optional<Instant> due = i % 3 == 0 ? Optional.empty() : Optional.of(START.plusSeconds(i % 3));
            tasks.add(new Task(
                    i % 7, (short) (i / 7), "t" + i % 5, rank, due, (byte) -i, i / 8.0, i / 4f, i % 2 == 0, START, i));
        }
        Collections.shuffle(tasks, new Random(1));
        return List.copyOf(tasks);
    }

    private static Tables<Task> filled(TestDatabase database) throws SQLException {
        Tables<Task> tables = Tables.tasks(database);
        tables.insert(TASKS);
        return tables;
    }

    private static <T extends Comparable<T>> Comparator<Task> by(
            Function<Task, @Nullable T> get, boolean descending, boolean nullsFirst) {
        Comparator<T> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(get, nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values));
    }

    private static final Comparator<Task> BY_ID =
            Comparator.comparingInt(Task::project).thenComparingInt(Task::number);

    @ParameterizedTest
    @EnumSource
    void pagesContinueInEveryOrder(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            boolean[] both = {false, true};
            for (boolean rankDown : both) {
                for (boolean rankNullsFirst : both) {
                    for (boolean dueDown : both) {
                        for (boolean dueNullsFirst : both) {
                            Ordering<Task> rank = rankDown ? TASK.rank.desc() : TASK.rank.asc();
                            Ordering<Task> due = dueDown ? TASK.due.desc() : TASK.due.asc();
                            List<Ordering<Task>> order = List.of(
                                    rankNullsFirst ? rank.nullsFirst() : rank,
                                    dueNullsFirst ? due.nullsFirst() : due.nullsLast());
                            pages(
                                    tables.query().orderBy(order),
                                    SelectionTest.<Integer>by(Task::rank, rankDown, rankNullsFirst)
                                            .thenComparing(by(task -> task.due().orElse(null), dueDown, dueNullsFirst))
                                            .thenComparing(BY_ID));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesContinueInOrdersWithoutNulls(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            Comparator<Task> byTitle = Comparator.comparing(Task::title);
            pages(tables.query().limit(100), BY_ID);
            pages(tables.query().orderBy(TASK.title.asc()), byTitle.thenComparing(BY_ID));
            pages(tables.query().orderBy(TASK.title.desc()), byTitle.reversed().thenComparing(BY_ID));
            pages(
                    tables.query().orderBy(TASK.title.desc(), TASK.project.desc(), TASK.number.desc()),
                    byTitle.thenComparing(BY_ID).reversed());
            pages(
                    tables.query().orderBy(TASK.number.asc(), TASK.title.desc()),
                    Comparator.comparingInt(Task::number)
                            .thenComparing(byTitle.reversed())
                            .thenComparing(BY_ID));
            pages(tables.query().orderBy(TASK.title.asc(), TASK.title.desc()), byTitle.thenComparing(BY_ID));
        }
    }

    private static void pages(Selection<Task> selection, Comparator<Task> order) {
        List<Task> expected = TASKS.stream().sorted(order).toList();
        for (int size : new int[] {1, 7}) {
            List<Task> read = new ArrayList<>();
            List<Task> page = selection.limit(size).list();
            while (!page.isEmpty()) {
                read.addAll(page);
                page = selection.limit(size).after(page.get(page.size() - 1)).list();
            }
            assertThat(read).as("%s", selection).isEqualTo(expected);
        }
        Task middle = expected.get(30);
        assertThat(selection.after(middle).count()).isEqualTo(29);
        assertThat(selection.after(expected.get(59)).exists()).isFalse();
        assertThat(selection.after(middle).first()).contains(expected.get(31));
    }

    @ParameterizedTest
    @EnumSource
    void limitAndOffset(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            List<Task> all = TASKS.stream().sorted(BY_ID).toList();
            var query = tables.query();
            assertThat(query.limit(5).list()).isEqualTo(all.subList(0, 5));
            assertThat(query.offset(5).limit(5).list()).isEqualTo(all.subList(5, 10));
            assertThat(query.offset(55).list()).isEqualTo(all.subList(55, 60));
            assertThat(query.offset(100).list()).isEmpty();
            assertThat(query.limit(0).list()).isEmpty();
            assertThat(query.limit(3).limit(4).list()).isEqualTo(all.subList(0, 4));
            assertThat(query.count()).isEqualTo(60);
            assertThat(query.limit(5).count()).isEqualTo(5);
            assertThat(query.offset(58).limit(5).count()).isEqualTo(2);
            assertThat(query.limit(0).exists()).isFalse();
            assertThat(query.offset(59).exists()).isTrue();
            assertThat(query.offset(60).exists()).isFalse();
            assertThat(query.limit(0).first()).isEmpty();
            assertThat(query.first()).contains(all.get(0));
            assertThat(query.limit(3)
                            .where(TASK.project.eq(2))
                            .where(TASK.number.ge(1))
                            .list())
                    .extracting(Task::project, Task::number)
                    .containsExactly(tuple(2, (short) 1), tuple(2, (short) 2), tuple(2, (short) 3));
            assertThatThrownBy(() -> query.limit(-1))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("limit(-1) is negative");
            assertThatThrownBy(() -> query.offset(-2))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("offset(-2) is negative");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneRow(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            var query = tables.query();
            Task task = TASKS.get(0);
            assertThat(query.where(TASK.project.eq(task.project()))
                            .where(TASK.number.eq(task.number()))
                            .one())
                    .isEqualTo(task);
            assertThatThrownBy(() -> query.where(TASK.title.eq("none")).one())
                    .isInstanceOf(RowNotFoundException.class)
                    .hasMessage("There is no `Task` with title = \"none\".");
            assertThatThrownBy(() -> query.where(TASK.project.in(1, 2).and(TASK.rank.isNull()))
                            .one())
                    .isInstanceOf(TooManyRowsException.class)
                    .hasMessage("There is more than one `Task` with project in (1, 2) and rank is null. "
                            + "first() takes the first of them, list() all.");
        }
    }

    private record TaskPatch(ColumnSet given, @Nullable Integer rank, String title) implements Patch<Task> {
        @Override
        public void bind(int column, Binder to) throws SQLException {
            switch (column) {
                case 2 -> TASK.title.bindTo(to, title);
                case 3 -> TASK.rank.bindTo(to, rank);
                default -> throw new IndexOutOfBoundsException(column);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesWriteWhatWasSet(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            var query = tables.query();
            Task before = TASKS.stream()
                    .filter(task -> task.version() == 9)
                    .findFirst()
                    .orElseThrow();
            var it = query.where(TASK.version.eq(9));

            assertThat(it.update(new TaskPatch(ColumnSet.of(2, 3), null, "new")))
                    .isEqualTo(1);

            Task after =
                    query.where(TASK.version.eq(10).and(TASK.title.eq("new"))).one();
            assertThat(after)
                    .isEqualTo(new Task(
                            before.project(),
                            before.number(),
                            "new",
                            null,
                            before.due(),
                            before.weight(),
                            before.effort(),
                            before.share(),
                            before.done(),
                            JdbcExecutor.NOW,
                            10));
            assertThat(query.where(TASK.updatedAt.eq(JdbcExecutor.NOW)).count()).isEqualTo(1);
            int statements = tables.executor.statements().size();
            assertThat(query.where(TASK.done.isTrue()).update(new TaskPatch(ColumnSet.empty(), 1, "x")))
                    .isZero();
            assertThat(tables.executor.statements()).hasSize(statements);
            assertThat(query.where(TASK.done.isTrue()).update(new TaskPatch(ColumnSet.of(3), 1, "x")))
                    .isEqualTo((int) TASKS.stream().filter(Task::done).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatMeetsTheCondition(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            var query = tables.query();
            int done = (int) TASKS.stream().filter(Task::done).count();
            assertThat(query.where(TASK.done.isTrue()).delete()).isEqualTo(done);
            assertThat(query.where(Condition.anyOf(List.of())).delete()).isZero();
            assertThat(query.count()).isEqualTo(60 - done);
            assertThat(query.deleteEach()).isEqualTo(60 - done);
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesAndDeletesByNoConditionAreRefused(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            for (Condition<Task> every : List.of(
                    Condition.<Task>allOf(List.of()),
                    Condition.<Task>anyOf(List.of()).not(),
                    TASK.title.notIn(List.of()),
                    TASK.done.isTrue().or(Condition.allOf(List.of())),
                    Condition.allOf(List.of(Condition.<Task>allOf(List.of()))))) {
                assertThatThrownBy(() -> tables.query().where(every).delete())
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage("The condition holds for every `Task`, because it is made of an empty list. "
                                + "deleteAll() says that all are meant.");
                assertThatThrownBy(() -> tables.query().where(every).update(new TaskPatch(ColumnSet.of(2), null, "x")))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage("The condition holds for every `Task`, because it is made of an empty list. "
                                + "updateAll(patch) says that all are meant.");
            }
            assertThat(tables.executor.statements()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsLent(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database)) {
            Selection<Task> sorted = tables.query().orderBy(TASK.project.asc(), TASK.number.asc());
            assertThat(sorted.<List<Task>>stream(Stream::toList))
                    .isEqualTo(TASKS.stream().sorted(BY_ID).toList());
            assertThat(sorted.<Optional<Task>>stream(rows -> rows.skip(1).findFirst()))
                    .contains(TASKS.stream().sorted(BY_ID).toList().get(1));

            Stream<Task> kept = sorted.stream(rows -> rows);
            assertThatThrownBy(kept::count).isInstanceOf(IllegalStateException.class);
            var iterator = sorted.stream(Stream::iterator);
            assertThatThrownBy(iterator::hasNext)
                    .isInstanceOf(RelataException.class)
                    .hasMessage("The stream of `Task` rows was used after stream(..) had returned. "
                            + "Read what you need of it within the function.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheModelCannotHoldIsASchemaMismatch(TestDatabase database) throws SQLException {
        try (Tables<Task> tables = filled(database);
                Statement statement = tables.connection().createStatement()) {
            statement.execute("UPDATE \"task \"\"list\"\"\" SET weight = 300, number = 7");
            assertThatThrownBy(() -> tables.query().list())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessage(
                            "`Task.weight` cannot be read from column `weight` of table `task \"list\"`: 300 is no byte");
            statement.execute("UPDATE \"task \"\"list\"\"\" SET title = NULL");
            assertThatThrownBy(() -> tables.query().list())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessage("`Task.title` cannot be null, but column `title` of table `task \"list\"` is");
            for (String column : List.of("project", "number", "weight", "effort", "share", "done", "version")) {
                statement.execute("DELETE FROM \"task \"\"list\"\"\"");
                tables.insert(TASKS);
                statement.execute("UPDATE \"task \"\"list\"\"\" SET " + column + " = NULL");
                assertThatThrownBy(() -> tables.query().list())
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessage("`Task." + column + "` cannot be null, but column `" + column
                                + "` of table `task \"list\"` is");
            }
        }
    }
}
