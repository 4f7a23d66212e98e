package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.schema.Schema;

/** The SQL of one database. */
public interface DialectSql {
    /** The database. */
    Dialect dialect();

    /**
     * The script that creates a schema. It runs whole in one {@code Statement.executeUpdate}; SQLite's driver would stop
     * after the first statement in {@code execute}. Lines end with a line feed.
     *
     * @param database the interface annotated {@code @Database}, named in the header
     */
    String ddl(Schema schema, ClassRef database);

    /** A condition as it stands after {@code WHERE}, alone or as a part of an {@code AND}; columns are not qualified. */
    String condition(Condition condition);
}
