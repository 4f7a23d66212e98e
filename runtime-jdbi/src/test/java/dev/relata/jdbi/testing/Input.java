package dev.relata.jdbi.testing;

import dev.relata.jdbi.Patch;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.internal.Bind;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would be generated as the input of an insert, and as the patch of an update, for any model. Immutable. */
public final class Input<M> implements Patch<M> {

    private final Table<M> table;
    private final ColumnSet given;
    private final Map<Integer, Bind> values;

    private Input(Table<M> table, ColumnSet given, Map<Integer, Bind> values) {
        this.table = table;
        this.given = given;
        this.values = values;
    }

    /** Nothing is given; what is not given is null. */
    public static <M> Input<M> of(Table<M> table) {
        return new Input<>(table, ColumnSet.empty(), Map.of());
    }

    /** A value that the caller gives. */
    public <T> Input<M> set(TypedColumn<M, T> column, @Nullable T value) {
        ColumnDefinition definition = column.definition();
        return new Input<>(table, given.with(definition.index()), plus(definition, to -> column.bindTo(to, value)));
    }

    /** A value for when the caller gives none. */
    public Input<M> unset(TypedColumn<M, ?> column, Bind value) {
        return new Input<>(table, given, plus(column.definition(), value));
    }

    private Map<Integer, Bind> plus(ColumnDefinition column, Bind value) {
        Map<Integer, Bind> more = new HashMap<>(values);
        more.put(column.index(), value);
        return more;
    }

    @Override
    public ColumnSet given() {
        return given;
    }

    @Override
    public void bind(int column, Binder to) throws SQLException {
        Bind value = values.get(column);
        if (value == null) {
            to.nil(table.definition().columns().get(column).type());
        } else {
            value.bind(to);
        }
    }
}
