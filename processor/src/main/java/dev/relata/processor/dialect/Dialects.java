package dev.relata.processor.dialect;

import dev.relata.Dialect;
import java.util.List;
import java.util.Optional;

/** The dialects that are built. */
public final class Dialects {
    private static final List<DialectSql> BUILT = List.of(new SqliteDialect(), new PostgresqlDialect());

    private Dialects() {}

    /** All that are built, in the order of {@link Dialect}. */
    public static List<DialectSql> built() {
        return BUILT;
    }

    /** The SQL of this database; empty where it is not built yet. */
    public static Optional<DialectSql> of(Dialect dialect) {
        return BUILT.stream().filter(sql -> sql.dialect() == dialect).findFirst();
    }
}
