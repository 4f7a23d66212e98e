package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.schema.Schema;

final class SqliteDialect implements DialectSql {
    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String ddl(Schema schema, ClassRef database) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public String condition(Condition condition) {
        throw new UnsupportedOperationException("not written yet");
    }
}
