package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.processor.graph.Column;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What rules ask about a database. It is known of those that are not built yet, too: who names one hears now what would
 * have to change.
 */
public interface DialectFacts {
    /** The database. */
    Dialect dialect();

    /** Its name, as its makers write it. */
    String title();

    /** How many digits of a decimal it keeps exactly. */
    int decimalDigits();

    /** How long a name may be; empty where there is no limit. */
    default Optional<NameLimit> nameLimit() {
        return Optional.empty();
    }

    /** Whether names that differ only in their letters' case are the same. */
    default boolean foldsCase() {
        return false;
    }

    /** What names of tables must not begin with, in small letters. */
    default Optional<String> reservedTablePrefix() {
        return Optional.empty();
    }

    /** Whether every table has a column of this name already. */
    default boolean isReservedColumn(String name) {
        return false;
    }

    /** Whether an index is named once in the schema, as tables are, rather than once in its table. */
    default boolean namesIndexesInSchema() {
        return false;
    }

    /** Whether primary keys and uniques are named among the indexes, too. */
    default boolean namesKeysAsIndexes() {
        return false;
    }

    /** Whether a foreign key is named once in the schema rather than once in its table. */
    default boolean namesForeignKeysInSchema() {
        return false;
    }

    /** Whether a check is named once in the schema rather than once in its table. */
    default boolean namesChecksInSchema() {
        return false;
    }

    /** Whether the length of a text is a part of its column's type. */
    default boolean hasLengthInType() {
        return true;
    }

    /** Whether one column of a compound id can count up. */
    default boolean countsUpInCompoundId() {
        return true;
    }

    /** Whether a foreign key can be SET DEFAULT. */
    default boolean hasSetDefault() {
        return true;
    }

    /** Whether a unique or an index can have a condition. */
    default boolean hasPartialIndexes() {
        return true;
    }

    /** Whether a check may look at a column that an action of a foreign key writes or deletes. */
    default boolean checksColumnsOfActions() {
        return true;
    }

    /** The most bytes of a key or an index, as the schema declares its columns; empty where there is no such limit. */
    default OptionalInt keyBytes() {
        return OptionalInt.empty();
    }

    /** What a column counts towards {@link #keyBytes()}; empty where a key cannot hold all of it. */
    default OptionalInt bytesInKey(Column column) {
        return OptionalInt.of(0);
    }
}
