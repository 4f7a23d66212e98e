package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads views with lists: their rows wait, as stored, until what belongs to them is read. */
final class ViewReading<V> implements Projection.Reading<V> {

    private final ViewPlan<V> plan;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    ViewReading(ViewPlan<V> plan) {
        this.plan = plan;
    }

    @Override
    public void add(Row row) throws SQLException {
        @Nullable Object[] values = new Object[plan.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = StoredValues.readNullable(row, plan.column(i + 1), i + 1);
        }
        rows.add(values);
    }

    @Override
    public List<V> finish(Loader loader) {
        List<List<List<?>>> lists = new ArrayList<>();
        for (ViewPlan.Level level : plan.levels()) {
            lists.add(lists(level, loader));
        }
        List<V> views = new ArrayList<>(rows.size());
        StoredRow row = new StoredRow();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            row.stand(rows.get(i));
            views.add(read(
                    row, lists.stream().<List<?>>map(level -> level.get(number)).toList()));
        }
        return views;
    }

    private V read(Row row, List<List<?>> lists) {
        try {
            return plan.read(row, lists);
        } catch (SQLException e) {
            throw new IllegalStateException("a row without a driver threw", e);
        }
    }

    /** For each row, what it has at a level. */
    private List<List<?>> lists(ViewPlan.Level level, Loader loader) {
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> parts = new ArrayList<>(level.key().size());
            for (int at : level.key()) {
                parts.add(row[at - 1]);
            }
            keys.add(StoredKeys.of(parts));
        }
        Map<Object, List<Object>> groups = groups(level.rows(), level.rows().what(), keys, loader);
        List<List<?>> lists = new ArrayList<>(keys.size());
        for (Object key : keys) {
            List<Object> group = key == null ? null : groups.get(key);
            lists.add(group == null ? List.of() : Collections.unmodifiableList(group));
        }
        return lists;
    }

    private static <T> Map<Object, List<Object>> groups(
            ViewPart.Rows rows, Projection<T> what, List<@Nullable Object> keys, Loader loader) {
        Loader.Related<T> found = loader.related(rows.inclusion(), what, keys);
        Map<Object, List<Object>> groups = new HashMap<>();
        for (int i = 0; i < found.rows().size(); i++) {
            groups.computeIfAbsent(found.keys().get(i), key -> new ArrayList<>())
                    .add(found.rows().get(i));
        }
        return groups;
    }
}
