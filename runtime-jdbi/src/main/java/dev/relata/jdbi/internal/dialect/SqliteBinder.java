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
import java.util.List;
import java.util.UUID;

/** Binds values as SQLite stores them. */
final class SqliteBinder extends Binder {

    private final PreparedStatement statement;

    SqliteBinder(PreparedStatement statement, GeneratedValues generated) {
        super(generated);
        this.statement = statement;
    }

    @Override
    public void nil(ColumnType type) throws SQLException {
        statement.setNull(advance(), Types.NULL);
    }

    @Override
    public void bool(boolean value) throws SQLException {
        statement.setInt(advance(), value ? 1 : 0);
    }

    @Override
    public void int8(byte value) throws SQLException {
        statement.setInt(advance(), value);
    }

    @Override
    public void int16(short value) throws SQLException {
        statement.setInt(advance(), value);
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
        statement.setDouble(advance(), value);
    }

    @Override
    public void float64(double value) throws SQLException {
        statement.setDouble(advance(), value);
    }

    @Override
    public void decimal(BigDecimal value, int scale) throws SQLException {
        statement.setLong(advance(), value.unscaledValue().longValueExact());
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
        statement.setString(advance(), value.toString());
    }

    @Override
    public void instant(Instant value) throws SQLException {
        statement.setLong(advance(), SqliteRow.micros(value));
    }

    @Override
    public void date(LocalDate value) throws SQLException {
        statement.setString(advance(), value.toString());
    }

    @Override
    public void time(LocalTime value) throws SQLException {
        statement.setString(advance(), IsoText.of(value));
    }

    @Override
    public void dateTime(LocalDateTime value) throws SQLException {
        statement.setString(advance(), IsoText.of(value));
    }

    @Override
    public void list(ColumnDefinition column, List<?> values) throws SQLException {
        statement.setString(advance(), SqliteLists.json(column.type(), values));
    }
}
