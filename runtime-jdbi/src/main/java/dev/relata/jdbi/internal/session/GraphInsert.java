package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.Nested;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.StoredKeys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows with what their inputs say of their relations, level by level: first the rows they point to, then they
 * themselves, then the rows that point to them. What belongs to one relation is written together, whatever row it belongs
 * to, so that the number of statements depends on the shape of the inputs alone.
 */
final class GraphInsert {

    private final Call call;
    private final ExistingRows existing;

    /** All rows of the graph, inserted or found. */
    private final Map<TableDefinition<?>, List<GraphRow<?>>> written = new HashMap<>();

    /** Inserts as part of what is done as a whole. */
    GraphInsert(Call call) {
        this.call = call;
        this.existing = new ExistingRows(call);
    }

    /**
     * What inputs say of one relation.
     *
     * @param owners for each part, the number of the input it belongs to
     */
    private record Group<M, T>(Link<M, T> link, List<Integer> owners, List<Nested.Part> parts) {
        Group(Link<M, T> link) {
            this(link, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Inserts rows, and gives them back in the order of their inputs, with the relations that were said anything of. */
    <M> List<M> insert(Table<M> table, List<? extends Values<M>> inputs) throws SQLException {
        return GraphRow.complete(write(table, inputs));
    }

    private <M> List<GraphRow<M>> write(Table<M> table, List<? extends Values<M>> inputs) throws SQLException {
        List<Group<M, ?>> groups = groups(inputs);
        List<FilledValues<M>> values = new ArrayList<>(inputs.size());
        for (Values<M> input : inputs) {
            values.add(new FilledValues<>(table.definition(), input));
        }
        List<Runnable> pointing = new ArrayList<>();
        List<GraphRow<M>> rows = new ArrayList<>(inputs.size());
        for (Group<M, ?> group : groups) {
            if (group.link.kind().isOwner()) {
                pointing.add(pointTo(group, values, rows));
            }
        }
        for (M stored : new BulkInsert<>(table, call.sql(table.definition()), call).inBatches(values)) {
            rows.add(row(table, stored));
        }
        pointing.forEach(Runnable::run);
        for (Group<M, ?> group : groups) {
            if (!group.link.kind().isOwner()) {
                addRelated(table, group, rows);
            }
        }
        return rows;
    }

    private <M> GraphRow<M> row(Table<M> table, M stored) {
        GraphRow<M> row = new GraphRow<>(table, stored);
        written.computeIfAbsent(table.definition(), definition -> new ArrayList<>())
                .add(row);
        return row;
    }

    /**
     * Inserts rows that a row leads to which exists, and gives them back in the order of their inputs.
     *
     * @param row the row that has the relation, and not the foreign key
     */
    <M, T> List<T> insertUnder(Table<M> table, M row, Link<M, T> link, Nested inputs) throws SQLException {
        Group<M, T> group = new Group<>(link);
        for (Nested.Part part : inputs.parts()) {
            group.owners.add(0);
            group.parts.add(part);
        }
        return GraphRow.complete(
                addRelated(table, group, List.of(row(table, row))).get(0));
    }

    /** Inserts rows that a row will point to, and gives them back in the order of their inputs. */
    <T> List<T> insertTargets(Link<?, T> link, Nested inputs) throws SQLException {
        List<Values<T>> values = new ArrayList<>();
        for (Nested.Part part : inputs.parts()) {
            if (part instanceof Nested.Created created) {
                @SuppressWarnings("unchecked") // rows of a relation are of the model it leads to
                Values<T> row = (Values<T>) created.row();
                values.add(row);
            }
        }
        return insert(link.target(), values);
    }

    /** By relation, in the order of the model's components: two calls of one shape send the same statements. */
    private static <M> List<Group<M, ?>> groups(List<? extends Values<M>> inputs) {
        Map<Integer, Group<M, ?>> groups = new TreeMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            for (Nested.Part part : inputs.get(i).nested().parts()) {
                @SuppressWarnings("unchecked") // the input of a model has parts of its relations
                Link<M, ?> link = (Link<M, ?>) part.link();
                Group<M, ?> group = groups.computeIfAbsent(link.index(), index -> new Group<>(link));
                if (!link.kind().isToMany()
                        && !group.owners.isEmpty()
                        && group.owners.get(group.owners.size() - 1) == i) {
                    throw new InvalidValueException(link.label() + " is given more than once: it has at most one row");
                }
                group.owners.add(i);
                group.parts.add(part);
            }
        }
        return new ArrayList<>(groups.values());
    }

    /**
     * Fills in the foreign keys to the rows of a relation.
     *
     * @param rows those that are going to point to them
     * @return tells the rows, when they are there, what they point to
     */
    private <M, T> Runnable pointTo(Group<M, T> group, List<FilledValues<M>> values, List<GraphRow<M>> rows)
            throws SQLException {
        Link<M, T> link = group.link;
        List<@Nullable GraphRow<T>> targets = targets(group, (input, owner) -> input);
        StoredKeys<T> keys = new StoredKeys<>(link.target(), link.to());
        for (int i = 0; i < targets.size(); i++) {
            T target = Objects.requireNonNull(targets.get(i)).stored();
            values.get(group.owners.get(i)).fill(link.from(), key(keys, target, link), link);
        }
        return () -> {
            for (int i = 0; i < targets.size(); i++) {
                rows.get(group.owners.get(i)).relation(link, List.of(Objects.requireNonNull(targets.get(i))));
            }
        };
    }

    /** Inserts and connects the rows that others lead to, and gives them back for each of these. */
    private <M, T> List<List<GraphRow<T>>> addRelated(Table<M> table, Group<M, T> group, List<GraphRow<M>> rows)
            throws SQLException {
        JoinTable join = group.link.joinTable();
        List<Map<Object, GraphRow<T>>> byOwner =
                join == null ? addChildren(table, group, rows) : join(table, group, join, rows);
        List<List<GraphRow<T>>> related = new ArrayList<>(rows.size());
        byOwner.forEach(each -> related.add(List.copyOf(each.values())));
        for (int owner : group.owners) {
            rows.get(owner).relation(group.link, related.get(owner));
        }
        return related;
    }

    private <M, T> List<Map<Object, GraphRow<T>>> addChildren(Table<M> table, Group<M, T> group, List<GraphRow<M>> rows)
            throws SQLException {
        Link<M, T> link = group.link;
        StoredKeys<M> keys = new StoredKeys<>(table, link.from());
        List<@Nullable GraphRow<T>> children = targets(group, (values, owner) -> {
            FilledValues<T> child = new FilledValues<>(link.target().definition(), values);
            child.fill(link.to(), key(keys, rows.get(owner).stored(), link), link);
            return child;
        });
        Map<Object, List<Object>> moved = new HashMap<>();
        StoredKeys<T> ids = ids(link.target());
        List<Map<Object, GraphRow<T>>> byOwner = byOwner(rows.size());
        Map<Object, Integer> owners = new HashMap<>();
        for (int i = 0; i < children.size(); i++) {
            GraphRow<T> child = children.get(i);
            if (child != null) {
                int owner = group.owners.get(i);
                Object id = key(ids, child.stored());
                Integer other = owners.putIfAbsent(id, owner);
                if (other != null && other != owner) {
                    throw new InvalidValueException("A row of %s is connected with two rows: %s"
                            .formatted(
                                    link.label(),
                                    ExistingRows.describe(
                                            link.target().definition().key(), id)));
                }
                byOwner.get(owner).put(id, child);
                if (group.parts.get(i) instanceof Nested.Connected) {
                    moved.put(id, key(keys, rows.get(owner).stored(), link));
                }
            }
        }
        if (!moved.isEmpty()) {
            replace(link.target(), existing.move(link, moved));
        }
        return byOwner;
    }

    /** A row that was moved may be in several places of the graph. */
    private <T> void replace(Table<T> table, Map<Object, T> now) {
        StoredKeys<T> ids = ids(table);
        for (GraphRow<?> each : written.getOrDefault(table.definition(), List.of())) {
            @SuppressWarnings("unchecked") // it is of this table
            GraphRow<T> row = (GraphRow<T>) each;
            T moved = now.get(key(ids, row.stored()));
            if (moved != null) {
                row.stored(moved);
            }
        }
    }

    private <M, T> List<Map<Object, GraphRow<T>>> join(
            Table<M> table, Group<M, T> group, JoinTable join, List<GraphRow<M>> rows) throws SQLException {
        Link<M, T> link = group.link;
        List<@Nullable GraphRow<T>> targets = targets(group, (values, owner) -> values);
        StoredKeys<M> from = new StoredKeys<>(table, link.from());
        StoredKeys<T> to = new StoredKeys<>(link.target(), link.to());
        List<Map<Object, GraphRow<T>>> byOwner = byOwner(rows.size());
        List<List<Object>> pairs = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            GraphRow<T> target = targets.get(i);
            int owner = group.owners.get(i);
            if (target != null && byOwner.get(owner).putIfAbsent(key(to, target.stored()), target) == null) {
                pairs.add(List.of(
                        key(from, rows.get(owner).stored(), link).get(0),
                        key(to, target.stored(), link).get(0)));
            }
        }
        if (!pairs.isEmpty()) {
            existing.join(link, join, pairs);
        }
        return byOwner;
    }

    private static <T> List<Map<Object, T>> byOwner(int size) {
        List<Map<Object, T>> byOwner = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byOwner.add(new LinkedHashMap<>());
        }
        return byOwner;
    }

    /** Completes the input of a row that is inserted. */
    private interface Completion<T> {
        Values<T> of(Values<T> values, int owner) throws SQLException;
    }

    /** For each part of a group its row, inserted or found; null where it has none. */
    private <M, T> List<@Nullable GraphRow<T>> targets(Group<M, T> group, Completion<T> completion)
            throws SQLException {
        List<Values<T>> created = new ArrayList<>();
        List<Nested.Connected> connected = new ArrayList<>();
        for (int i = 0; i < group.parts.size(); i++) {
            Nested.Part part = group.parts.get(i);
            if (part instanceof Nested.Created row) {
                @SuppressWarnings("unchecked") // rows of a relation are of the model it leads to
                Values<T> values = (Values<T>) row.row();
                created.add(completion.of(values, group.owners.get(i)));
            } else if (part instanceof Nested.Connected row) {
                connected.add(row);
            }
        }
        Table<T> table = group.link.target();
        List<T> found = existing.find(table, connected);
        List<GraphRow<T>> inserted = created.isEmpty() ? List.of() : write(table, created);
        List<@Nullable GraphRow<T>> targets = new ArrayList<>(group.parts.size());
        int nextFound = 0;
        int nextInserted = 0;
        for (Nested.Part part : group.parts) {
            if (part instanceof Nested.Created) {
                targets.add(inserted.get(nextInserted++));
            } else {
                targets.add(part instanceof Nested.Connected ? row(table, found.get(nextFound++)) : null);
            }
        }
        return targets;
    }

    private static <T> StoredKeys<T> ids(Table<T> table) {
        return new StoredKeys<>(table, table.definition().key());
    }

    private static <R> List<Object> key(StoredKeys<R> keys, R row, Link<?, ?> link) {
        Object key = keys.of(row);
        if (key == null) {
            List<ColumnDefinition> columns = link.kind().isOwner() ? link.to() : link.from();
            throw new InvalidValueException("No row can point to one that has null as %s, as %s would"
                    .formatted(columns.get(0).label(), link.label()));
        }
        return StoredKeys.parts(key);
    }

    private static <R> Object key(StoredKeys<R> keys, R row) {
        return Objects.requireNonNull(keys.of(row), "an id is never null");
    }
}
