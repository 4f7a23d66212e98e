package dev.relata.jdbi.testing;

import dev.relata.Dialect;
import dev.relata.jdbi.BooleanColumn;
import dev.relata.jdbi.ByteColumn;
import dev.relata.jdbi.DoubleColumn;
import dev.relata.jdbi.FloatColumn;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.ShortColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.ValueColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Columns;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What would be generated for {@link Task}. */
public final class TaskTable implements Table<Task> {

    public static final TaskTable TASK = new TaskTable();

    private final Columns<Task> in = new Columns<>(Task.class, "Task", "task \"list\"");
    public final IntColumn<Task> project = in.int32("project", "project");
    public final ShortColumn<Task> number = in.int16("number", "number");
    public final TextColumn<Task> title = in.text("title", "title", 20);
    public final IntColumn<Task> rank = in.nullable().int32("rank", "rank");
    public final ValueColumn<Task, Instant> due = in.nullable().instant("due", "due");
    public final ByteColumn<Task> weight = in.int8("weight", "weight");
    public final DoubleColumn<Task> effort = in.float64("effort", "effort");
    public final FloatColumn<Task> share = in.float32("share", "share");
    public final BooleanColumn<Task> done = in.bool("done", "done");
    public final ValueColumn<Task, Instant> updatedAt = in.instant("updatedAt", "updated_at");
    public final LongColumn<Task> version = in.int64("version", "version");

    private final TableDefinition<Task> definition = in.table()
            .key("task_list_pkey", "project", "number")
            .updatedAt("updatedAt")
            .version("version")
            .keptOnUpdate("project", "number")
            .unique("task_list_title_key", "title")
            .check("task_list_rank_check", "rank")
            .foreignKey("task_list_project_fkey", "parent", List.of("project"), "project", List.of("id"))
            .related(() -> AllTypesTable.ALL, () -> TaskTable.TASK)
            .build();

    private TaskTable() {}

    /** A script that makes the table, without constraints: tests may put anything in it. */
    public static String ddl(Dialect dialect) {
        return dialect == Dialect.SQLITE ? """
                CREATE TABLE "task ""list\""" (project, number, title TEXT, rank, due, weight, effort, share, done, updated_at, version)""" : """
                CREATE TABLE "task ""list\""" (project int, number int, title text COLLATE "C", rank int, due timestamptz, weight int,
                    effort float8, share float4, done boolean, updated_at timestamptz, version bigint)""";
    }

    @Override
    public TableDefinition<Task> definition() {
        return definition;
    }

    @Override
    public Task read(Row row, int at) throws SQLException {
        return new Task(
                project.readInt(row, at),
                number.readShort(row, at + 1),
                title.readFrom(row, at + 2),
                rank.readNullable(row, at + 3),
                due.readOptional(row, at + 4),
                weight.readByte(row, at + 5),
                effort.readDouble(row, at + 6),
                share.readFloat(row, at + 7),
                done.readBoolean(row, at + 8),
                updatedAt.readFrom(row, at + 9),
                version.readLong(row, at + 10));
    }

    @Override
    public void bind(Task row, int column, Binder to) throws SQLException {
        switch (column) {
            case 0 -> project.bindTo(to, row.project());
            case 1 -> number.bindTo(to, row.number());
            case 2 -> title.bindTo(to, row.title());
            case 3 -> rank.bindTo(to, row.rank());
            case 4 -> due.bindTo(to, row.due());
            case 5 -> weight.bindTo(to, row.weight());
            case 6 -> effort.bindTo(to, row.effort());
            case 7 -> share.bindTo(to, row.share());
            case 8 -> done.bindTo(to, row.done());
            case 9 -> updatedAt.bindTo(to, row.updatedAt());
            case 10 -> version.bindTo(to, row.version());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
