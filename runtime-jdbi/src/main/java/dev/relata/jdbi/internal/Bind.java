package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import java.sql.SQLException;
import java.util.List;

/** Binds one parameter of a statement. */
@FunctionalInterface
public interface Bind {

    /** Binds the next parameter. */
    void bind(Binder to) throws SQLException;

    /** A value of a column, in its stored form. */
    record Stored(ColumnDefinition column, Object value) implements Bind {
        @Override
        public void bind(Binder to) throws SQLException {
            to.stored(column, value);
        }
    }

    /** Values of a column, in their stored form, as one parameter. */
    record Listed(ColumnDefinition column, List<Object> values) implements Bind {
        @Override
        public void bind(Binder to) throws SQLException {
            to.list(column, values);
        }
    }

    /** A text that is not the value of a column. */
    record Text(String value) implements Bind {
        @Override
        public void bind(Binder to) throws SQLException {
            to.text(value);
        }
    }

    /** A number that is not the value of a column. */
    record Int64(long value) implements Bind {
        @Override
        public void bind(Binder to) throws SQLException {
            to.int64(value);
        }
    }
}
