package dev.relata.processor.dialect;

import dev.relata.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The dialects: those that are built, and what is known of all. */
public final class Dialects {
    private static final SqliteDialect SQLITE = new SqliteDialect();
    private static final PostgresqlDialect POSTGRESQL = new PostgresqlDialect();

    private static final List<DialectSql> BUILT = List.of(SQLITE, POSTGRESQL);
    private static final List<DialectFacts> KNOWN =
            List.of(SQLITE, POSTGRESQL, new MariadbDialect(), new MysqlDialect());

    private Dialects() {}

    /** All that are built, in the order of {@link Dialect}. */
    public static List<DialectSql> built() {
        return BUILT;
    }

    /** The SQL of this database; empty where it is not built yet. */
    public static Optional<DialectSql> of(Dialect dialect) {
        return BUILT.stream().filter(sql -> sql.dialect() == dialect).findFirst();
    }

    /** What is known of these databases, each once, in the order of {@link Dialect}. */
    public static List<DialectFacts> facts(Collection<Dialect> dialects) {
        return KNOWN.stream()
                .filter(facts -> dialects.contains(facts.dialect()))
                .toList();
    }
}
