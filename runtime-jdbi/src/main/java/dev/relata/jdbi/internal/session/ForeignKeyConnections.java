package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.Comparison;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.KeyAssignment;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.StoredKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connections by a foreign key. Rows whose key stays as it is are not written: neither their version nor their time changes.
 *
 * @param <O> the model that has the key
 * @param <R> the model that it points to
 */
final class ForeignKeyConnections<O, R> implements Connections {

    private final RelatedKeys<O> owners;
    private final List<ColumnDefinition> foreignKey;
    private final Table<R> referenced;
    private final RelatedKeys<R> referencedRows;
    private final List<ColumnDefinition> references;

    ForeignKeyConnections(
            Executor executor,
            Table<O> owner,
            List<ColumnDefinition> foreignKey,
            Table<R> referenced,
            List<ColumnDefinition> references) {
        this.owners = new RelatedKeys<>(executor, owner);
        this.foreignKey = foreignKey;
        this.referenced = referenced;
        this.referencedRows = new RelatedKeys<>(executor, referenced);
        this.references = references;
    }

    @Override
    public int connect(Set<Object> ids, Object row, boolean alone) {
        List<Object> key = keyOf(row);
        if (key == null) {
            if (ids.isEmpty()) {
                return 0;
            }
            throw new InvalidValueException(
                    "Nothing can point to this `" + referenced.definition().model() + "`: "
                            + references.get(0).label() + " is null.");
        }
        RelatedKeys.Difference difference = owners.compare(ids, pointsTo(key), alone);
        // Those that leave make room first: the key may be part of a unique.
        int left = write(difference.more(), pointsTo(key), KeyAssignment.none(foreignKey));
        int joined = write(difference.missing(), Predicate.always(), new KeyAssignment<>(foreignKey, key));
        if (joined < difference.missing().size()) {
            throw owners.missing(new ArrayList<>(difference.missing()));
        }
        return left + joined;
    }

    @Override
    public int disconnect(Set<Object> ids, Object row) {
        List<Object> key = keyOf(row);
        return key == null ? 0 : write(ids, pointsTo(key), KeyAssignment.none(foreignKey));
    }

    /** Makes a row point to none. */
    int clear(Object owner) {
        List<Predicate> pointing = new ArrayList<>();
        for (ColumnDefinition column : KeyAssignment.nullable(foreignKey)) {
            pointing.add(new Predicate.Null(column, true));
        }
        Set<Object> ids = Set.of(owner);
        int left = write(ids, Predicate.all(pointing), KeyAssignment.none(foreignKey));
        if (left == 0 && !owners.rows(owners.of(ids)).exists()) {
            throw owners.missing(List.of(owner));
        }
        return left;
    }

    private int write(Set<Object> ids, Predicate condition, Values<O> values) {
        return ids.isEmpty()
                ? 0
                : owners.rows(Predicate.all(List.of(owners.of(ids), condition))).write(values);
    }

    private Predicate pointsTo(List<Object> key) {
        List<Predicate> parts = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            parts.add(new Predicate.Compare(foreignKey.get(i), Comparison.EQ, key.get(i)));
        }
        return Predicate.all(parts);
    }

    /** What rows that point to a row have in their foreign key; null where none can. */
    private @Nullable List<Object> keyOf(Object row) {
        Query<R, Patch<R>> found = referencedRows.rows(referencedRows.of(Set.of(row)));
        if (references.equals(referenced.definition().key())) {
            if (!found.exists()) {
                throw referencedRows.missing(List.of(row));
            }
            return StoredKeys.parts(row);
        }
        List<R> rows = found.list();
        if (rows.isEmpty()) {
            throw referencedRows.missing(List.of(row));
        }
        Object key = new StoredKeys<>(referenced, references).of(rows.get(0));
        return key == null ? null : StoredKeys.parts(key);
    }
}
