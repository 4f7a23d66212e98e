package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a group of rows.
 *
 * @param <T> its type
 */
public sealed interface GroupTerm<T> {

    /** The column it is of, if any. */
    @Nullable
    ColumnDefinition column();

    /** Whether it is the value of the column itself, which then must be grouped by. */
    boolean isKey();

    /**
     * Whether it may be null.
     *
     * @param grouped whether each group has a row
     */
    boolean isNullable(boolean grouped);

    /** What is selected for it. */
    List<SqlPart> selected(SqlDialect dialect);

    /**
     * Reads it.
     *
     * @param at where the first of what was selected is
     */
    @Nullable
    T read(SqlDialect dialect, Row row, int at) throws SQLException;

    /** A column that is grouped by. */
    record Key<T>(ColumnDefinition column, Codec<T> codec) implements GroupTerm<T> {
        @Override
        public boolean isKey() {
            return true;
        }

        @Override
        public boolean isNullable(boolean grouped) {
            return column.nullable();
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            return List.of(sql -> sql.column(column));
        }

        @Override
        public @Nullable T read(SqlDialect dialect, Row row, int at) throws SQLException {
            return codec.decode(row, at);
        }

        @Override
        public String toString() {
            return column.path();
        }
    }

    /** A value that says what becomes of null. */
    record NullsReplaced<S, T>(GroupTerm<S> term, Replacement<S, T> replacement) implements GroupTerm<T> {

        /** Makes one value of another. */
        @FunctionalInterface
        public interface Replacement<S, T> {
            /** The value, for a value or null. */
            @Nullable
            T of(@Nullable S value);
        }

        @Override
        public @Nullable ColumnDefinition column() {
            return term.column();
        }

        @Override
        public boolean isKey() {
            return term.isKey();
        }

        @Override
        public boolean isNullable(boolean grouped) {
            return false;
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            return term.selected(dialect);
        }

        @Override
        public @Nullable T read(SqlDialect dialect, Row row, int at) throws SQLException {
            return replacement.of(term.read(dialect, row, at));
        }

        @Override
        public String toString() {
            return term.toString();
        }
    }

    /** A value that is computed; apart from the others, because there are several. */
    non-sealed interface Computed<T> extends GroupTerm<T> {
        @Override
        default boolean isKey() {
            return false;
        }
    }
}
