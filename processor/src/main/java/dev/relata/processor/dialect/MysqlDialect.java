package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.processor.graph.Column;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** MySQL, which has no SQL yet: what is known of it for the rules. */
final class MysqlDialect implements DialectFacts {
    /** Of the engine itself, in capitals. */
    private static final Set<String> RESERVED = Set.of("DB_ROW_ID", "DB_TRX_ID", "DB_ROLL_PTR");

    @Override
    public Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    public String title() {
        return "MySQL";
    }

    @Override
    public int decimalDigits() {
        return 65;
    }

    @Override
    public Optional<NameLimit> nameLimit() {
        return Optional.of(new NameLimit(64, NameLimit.Unit.CHARACTERS));
    }

    /** Columns and constraints always; tables depend on a setting and on the file system, so they must not differ by it. */
    @Override
    public boolean foldsCase() {
        return true;
    }

    @Override
    public boolean isReservedColumn(String name) {
        return RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean namesForeignKeysInSchema() {
        return true;
    }

    @Override
    public boolean namesChecksInSchema() {
        return true;
    }

    /** Error 3823: not even where the action is a CASCADE on delete, which writes nothing. */
    @Override
    public boolean checksColumnsOfActions() {
        return false;
    }

    @Override
    public boolean hasSetDefault() {
        return false;
    }

    @Override
    public boolean hasPartialIndexes() {
        return false;
    }

    @Override
    public OptionalInt keyBytes() {
        return OptionalInt.of(InnoDb.KEY_BYTES);
    }

    @Override
    public OptionalInt bytesInKey(Column column) {
        return InnoDb.bytesInKey(column);
    }
}
