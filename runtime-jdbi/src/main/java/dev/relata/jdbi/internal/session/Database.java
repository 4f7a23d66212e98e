package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;

/** What differs between databases in running statements; SQL, binding and reading are in {@link SqlDialect}. */
public interface Database {

    /** How SQL is written, values are bound and rows are read. */
    SqlDialect dialect();

    /**
     * Where statements of a handle are to be prepared. Asked once per handle.
     *
     * @throws dev.relata.jdbi.ForeignKeysDisabledException if foreign keys are not enforced there
     */
    Physical connect(Handle handle) throws SQLException;

    /**
     * Says of a handle that was just opened that no SQL of the user's will run on it.
     *
     * @return whether the handle may be kept open: the connection is of Relata's own, and nobody waits for it
     */
    default boolean keepFromUser(Connection connection) {
        return false;
    }

    /** Takes {@link #keepFromUser} back. */
    default void handToUser(Connection connection) {}

    /** Sets up a connection of a configured {@code Jdbi} that Relata did not open itself. */
    default void configure(Connection connection) throws SQLException {}

    /** To be called before a transaction begins: one that writes may have to say so at its start. */
    default void beginning(Connection connection, boolean readOnly) {}

    /** To be called when a transaction could not be begun. */
    default void notBegun(Connection connection) {}

    /**
     * Whether the transaction can only be rolled back because a statement in it failed; a commit would then do that without a
     * word.
     */
    default boolean isDoomed(Connection connection) throws SQLException {
        return false;
    }

    /** To be called before a transaction is committed or rolled back. */
    default void ending(Connection connection) {}

    /**
     * What is to handle the transactions of one handle.
     *
     * @param specialized the handler that the user chose, for this handle
     * @param connection the handle's connection
     */
    TransactionHandler transactions(TransactionHandler specialized, Connection connection);

    /** Whether rows are fetched as they are asked for only in a transaction. */
    default boolean streamsInTransaction() {
        return false;
    }

    /**
     * Whether a writer waits for the readers of other connections. Then a thread that writes while it reads must do both on
     * the same one.
     */
    default boolean readersBlockWriters(Connection connection) {
        return false;
    }

    /**
     * How many rows one insert takes.
     *
     * @param columns how many values each has, at least one
     */
    int rowsPerInsert(int columns);

    /**
     * An insert of several rows that gives back those that were written, in any order, to be bound by {@link #bindRows}.
     *
     * @param onConflict what becomes of rows whose key is taken, or empty
     */
    String insertRows(TableSql<?> sql, int rows, String onConflict);

    /** Binds several rows. */
    void bindRows(
            PreparedStatement statement,
            List<ColumnDefinition> columns,
            List<RowValues> rows,
            GeneratedValues generated)
            throws SQLException;

    /**
     * Makes the database itself refuse writes in the current transaction, and see one snapshot where it was just begun.
     *
     * @param joined whether the transaction was begun by somebody else
     */
    void beginReadOnly(Connection connection, boolean joined) throws SQLException;

    /** Undoes {@link #beginReadOnly}, before the transaction ends. */
    default void endReadOnly(Connection connection) throws SQLException {}

    /**
     * Says what went wrong.
     *
     * @param failure what the driver threw
     * @param failed the statement, and what it wrote
     */
    RelataException translate(SQLException failure, FailedStatement failed);

    /** Lets go of what is kept per connection. */
    default void close() {}
}
