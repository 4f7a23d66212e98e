package dev.relata.jdbi.internal.session;

import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.One;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.LoadedRelations;
import dev.relata.jdbi.codegen.Nested;
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
        List<Group<M, ?>> groups = groups(inputs);
        List<LoadedRelations> relations = new ArrayList<>(inputs.size());
        List<FilledValues<M>> rows = new ArrayList<>(inputs.size());
        for (Values<M> input : inputs) {
            relations.add(new LoadedRelations());
            rows.add(new FilledValues<>(table.definition(), input));
        }
        for (Group<M, ?> group : groups) {
            if (group.link.kind().isOwner()) {
                pointTo(group, rows, relations);
            }
        }
        List<M> stored = new BulkInsert<>(table, call.sql(table.definition()), call).inBatches(rows);
        for (Group<M, ?> group : groups) {
            if (!group.link.kind().isOwner()) {
                JoinTable join = group.link.joinTable();
                if (join == null) {
                    addChildren(table, group, stored, relations);
                } else {
                    join(table, group, join, stored, relations);
                }
            }
        }
        if (groups.isEmpty()) {
            return stored;
        }
        List<M> complete = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            complete.add(table.with(stored.get(i), relations.get(i)));
        }
        return complete;
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
        List<LoadedRelations> relations = List.of(new LoadedRelations());
        JoinTable join = link.joinTable();
        if (join == null) {
            addChildren(table, group, List.of(row), relations);
        } else {
            join(table, group, join, List.of(row), relations);
        }
        return link.kind().isToMany()
                ? relations.get(0).get(link.index(), Many.<T>of()).get()
                : relations.get(0).get(link.index(), Maybe.<T>empty()).get().stream()
                        .toList();
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

    private <M, T> void pointTo(Group<M, T> group, List<FilledValues<M>> rows, List<LoadedRelations> relations)
            throws SQLException {
        Link<M, T> link = group.link;
        List<@Nullable T> targets = targets(group, (values, owner) -> values);
        StoredKeys<T> keys = new StoredKeys<>(link.target(), link.to());
        for (int i = 0; i < targets.size(); i++) {
            T target = Objects.requireNonNull(targets.get(i));
            int owner = group.owners.get(i);
            rows.get(owner).fill(link.from(), key(keys, target, link), link);
            relations.get(owner).set(link, link.kind() == Link.Kind.ONE ? One.of(target) : Maybe.of(target));
        }
    }

    private <M, T> void addChildren(Table<M> table, Group<M, T> group, List<M> stored, List<LoadedRelations> relations)
            throws SQLException {
        Link<M, T> link = group.link;
        StoredKeys<M> keys = new StoredKeys<>(table, link.from());
        List<@Nullable T> children = targets(group, (values, owner) -> {
            FilledValues<T> child = new FilledValues<>(link.target().definition(), values);
            child.fill(link.to(), key(keys, stored.get(owner), link), link);
            return child;
        });
        Map<Object, List<Object>> moved = new HashMap<>();
        StoredKeys<T> ids =
                new StoredKeys<>(link.target(), link.target().definition().key());
        List<Map<Object, T>> byOwner = byOwner(stored.size());
        Map<Object, Integer> owners = new HashMap<>();
        for (int i = 0; i < children.size(); i++) {
            T child = children.get(i);
            if (child != null) {
                int owner = group.owners.get(i);
                Object id = key(ids, child);
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
                    moved.put(id, key(keys, stored.get(owner), link));
                }
            }
        }
        if (!moved.isEmpty()) {
            Map<Object, T> now = existing.move(link, moved);
            byOwner.forEach(rows -> rows.replaceAll((id, row) -> now.getOrDefault(id, row)));
        }
        setLoaded(group, byOwner, relations);
    }

    private <M, T> void join(
            Table<M> table, Group<M, T> group, JoinTable join, List<M> stored, List<LoadedRelations> relations)
            throws SQLException {
        Link<M, T> link = group.link;
        List<@Nullable T> targets = targets(group, (values, owner) -> values);
        StoredKeys<M> from = new StoredKeys<>(table, link.from());
        StoredKeys<T> to = new StoredKeys<>(link.target(), link.to());
        List<Map<Object, T>> byOwner = byOwner(stored.size());
        List<List<Object>> pairs = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            T target = targets.get(i);
            int owner = group.owners.get(i);
            if (target != null && byOwner.get(owner).putIfAbsent(key(to, target), target) == null) {
                pairs.add(List.of(
                        key(from, stored.get(owner), link).get(0),
                        key(to, target, link).get(0)));
            }
        }
        if (!pairs.isEmpty()) {
            existing.join(link, join, pairs);
        }
        setLoaded(group, byOwner, relations);
    }

    private static <T> List<Map<Object, T>> byOwner(int size) {
        List<Map<Object, T>> byOwner = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byOwner.add(new LinkedHashMap<>());
        }
        return byOwner;
    }

    private static <T> void setLoaded(
            Group<?, T> group, List<Map<Object, T>> byOwner, List<LoadedRelations> relations) {
        boolean many = group.link.kind().isToMany();
        for (int owner : group.owners) {
            List<T> rows = List.copyOf(byOwner.get(owner).values());
            relations.get(owner).set(group.link, many ? new Many.Loaded<>(rows) : Maybe.of(rows.get(0)));
        }
    }

    /** Completes the input of a row that is inserted. */
    private interface Completion<T> {
        Values<T> of(Values<T> values, int owner) throws SQLException;
    }

    /** For each part of a group its row, inserted or found; null where it has none. */
    private <M, T> List<@Nullable T> targets(Group<M, T> group, Completion<T> completion) throws SQLException {
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
        List<T> found = existing.find(group.link.target(), connected);
        List<T> inserted = created.isEmpty() ? List.of() : insert(group.link.target(), created);
        List<@Nullable T> targets = new ArrayList<>(group.parts.size());
        int nextFound = 0;
        int nextInserted = 0;
        for (Nested.Part part : group.parts) {
            if (part instanceof Nested.Created) {
                targets.add(inserted.get(nextInserted++));
            } else {
                targets.add(part instanceof Nested.Connected ? found.get(nextFound++) : null);
            }
        }
        return targets;
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
