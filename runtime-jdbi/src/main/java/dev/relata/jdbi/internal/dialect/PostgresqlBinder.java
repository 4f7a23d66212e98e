package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.internal.GeneratedValues;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Binds values with PostgreSQL's types. */
final class PostgresqlBinder extends Binder {

    private final PreparedStatement statement;

    PostgresqlBinder(PreparedStatement statement, GeneratedValues generated) {
        super(generated);
        this.statement = statement;
    }

    @Override
    public void nil(ColumnType type) throws SQLException {
        statement.setNull(
                advance(),
                switch (type) {
                    case BOOLEAN -> Types.BOOLEAN;
                    case INT8, INT16 -> Types.SMALLINT;
                    case INT32 -> Types.INTEGER;
                    case INT64 -> Types.BIGINT;
                    case FLOAT32 -> Types.REAL;
                    case FLOAT64 -> Types.DOUBLE;
                    case DECIMAL -> Types.NUMERIC;
                    case TEXT -> Types.VARCHAR;
                    case BYTES -> Types.BINARY;
                    case DATE -> Types.DATE;
                    // The driver has no number for these types: the server finds out.
                    case UUID, INSTANT, TIME, DATETIME -> Types.NULL;
                });
    }

    @Override
    public void bool(boolean value) throws SQLException {
        statement.setBoolean(advance(), value);
    }

    @Override
    public void int8(byte value) throws SQLException {
        statement.setShort(advance(), value);
    }

    @Override
    public void int16(short value) throws SQLException {
        statement.setShort(advance(), value);
    }

    @Override
    public void int32(int value) throws SQLException {
        statement.setInt(advance(), value);
    }

    @Override
    public void int64(long value) throws SQLException {
        statement.setLong(advance(), value);
    }

    @Override
    public void float32(float value) throws SQLException {
        statement.setFloat(advance(), value);
    }

    @Override
    public void float64(double value) throws SQLException {
        statement.setDouble(advance(), value);
    }

    @Override
    public void decimal(BigDecimal value, int scale) throws SQLException {
        statement.setBigDecimal(advance(), value);
    }

    @Override
    public void text(String value) throws SQLException {
        statement.setString(advance(), value);
    }

    @Override
    public void bytes(byte[] value) throws SQLException {
        statement.setBytes(advance(), value);
    }

    @Override
    public void uuid(UUID value) throws SQLException {
        statement.setObject(advance(), value);
    }

    @Override
    public void instant(Instant value) throws SQLException {
        statement.setObject(advance(), value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void date(LocalDate value) throws SQLException {
        statement.setObject(advance(), value);
    }

    @Override
    public void time(LocalTime value) throws SQLException {
        statement.setObject(advance(), value);
    }

    @Override
    public void dateTime(LocalDateTime value) throws SQLException {
        statement.setObject(advance(), value);
    }

    @Override
    public void list(ColumnDefinition column, List<?> values) throws SQLException {
        PostgresqlArrays arrays = new PostgresqlArrays(List.of(column.type()), values.size(), GeneratedValues.NONE);
        for (Object value : values) {
            arrays.stored(column, value);
            arrays.restart();
        }
        arrays.bindTo(statement, advance());
    }
}
