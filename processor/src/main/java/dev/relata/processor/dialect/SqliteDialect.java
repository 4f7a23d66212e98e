package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ValueType;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Schema;
import dev.relata.processor.schema.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** SQLite: STRICT tables, which hold integers, reals, texts and bytes; checks say the rest. */
final class SqliteDialect implements DialectSql, DdlStyle, DialectFacts {
    private static final String DATE = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
    private static final String TIME = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]";

    /** A decimal is an integer of 64 bits, in units of its last digit. */
    private static final int DECIMAL_DIGITS = 18;

    private final ConditionSql conditions;
    private final DdlScript script;

    SqliteDialect() {
        ValueSql values = new SqliteValues();
        conditions = new ConditionSql(new SqliteOperands(values));
        script = new DdlScript(this, values, conditions);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String ddl(Schema schema, ClassRef database) {
        return script.of(schema, database);
    }

    @Override
    public String condition(Condition condition) {
        return conditions.asPart(condition);
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public String type(Column column) {
        return switch (column.type().scalar()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, DECIMAL, INSTANT -> "INTEGER";
            case FLOAT, DOUBLE -> "REAL";
            case STRING, UUID, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, ENUM -> "TEXT";
            case BYTES -> "BLOB";
        };
    }

    @Override
    public String autoincrement(Table table) {
        return "CONSTRAINT " + Quoting.name(table.primaryKey().name()) + " PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public boolean autoincrementIsKey() {
        return true;
    }

    @Override
    public String tableOptions() {
        return " STRICT";
    }

    @Override
    public Optional<String> typeCheck(Column column) {
        String name = Quoting.name(column);
        return switch (column.type().scalar()) {
            case BOOLEAN -> Optional.of(name + " IN (0, 1)");
            case BYTE -> Optional.of(between(name, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case SHORT -> Optional.of(between(name, Short.MIN_VALUE, Short.MAX_VALUE));
            case INT -> Optional.of(between(name, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case DECIMAL -> Optional.of(digits(name, column.precision()));
            case STRING ->
                column.length().isPresent()
                        ? Optional.of(
                                "length(" + name + ") <= " + column.length().getAsInt())
                        : Optional.empty();
            case UUID -> Optional.of("length(" + name + ") = 36 AND " + name + " NOT GLOB '*[^-0-9a-f]*'");
            case LOCAL_DATE -> Optional.of(name + " GLOB '" + DATE + "'");
            case LOCAL_TIME -> Optional.of(name + " GLOB '" + TIME + "'");
            case LOCAL_DATE_TIME -> Optional.of(name + " GLOB '" + DATE + "T" + TIME + "'");
            case ENUM -> Optional.of(name + " IN " + Quoting.texts(constants(column.type())));
            case LONG, FLOAT, DOUBLE, BYTES, INSTANT -> Optional.empty();
        };
    }

    private static String between(String name, long min, long max) {
        return name + " BETWEEN " + min + " AND " + max;
    }

    private static String digits(String name, int precision) {
        BigInteger max = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
        return name + " BETWEEN -" + max + " AND " + max;
    }

    private static List<String> constants(ValueType type) {
        return type.enumType().map(ValueType.EnumType::constants).orElse(List.of());
    }

    /**
     * SQLite's RESTRICT refuses a row although the same statement deletes the rows that point to it; PostgreSQL's looks
     * when the statement has deleted them all, as NO ACTION does.
     */
    @Override
    public ReferentialAction action(Table table, ForeignKey key, ReferentialAction action) {
        boolean self = key.parentTable().equals(table.name());
        return self && action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    @Override
    public boolean keysMayPointForward() {
        return true;
    }

    @Override
    public int decimalDigits() {
        return DECIMAL_DIGITS;
    }

    @Override
    public boolean foldsCase() {
        return true;
    }

    @Override
    public Optional<String> reservedTablePrefix() {
        return Optional.of("sqlite_");
    }

    @Override
    public boolean namesIndexesInSchema() {
        return true;
    }

    @Override
    public boolean hasLengthInType() {
        return false;
    }

    @Override
    public boolean countsUpInCompoundId() {
        return false;
    }
}
