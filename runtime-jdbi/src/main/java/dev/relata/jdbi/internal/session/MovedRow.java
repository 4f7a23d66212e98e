package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose columns stand at other places. */
final class MovedRow extends Row {

    private final Row row;
    private final int[] positions;

    /**
     * A row.
     *
     * @param row the row as it is
     * @param positions where its columns are, each from 1, in the order in which they are to be
     */
    MovedRow(Row row, int[] positions) {
        this.row = row;
        this.positions = positions;
    }

    private int moved(int at) {
        return positions[at - 1];
    }

    @Override
    public boolean wasNull() throws SQLException {
        return row.wasNull();
    }

    @Override
    public boolean bool(int at) throws SQLException {
        return row.bool(moved(at));
    }

    @Override
    public byte int8(int at) throws SQLException {
        return row.int8(moved(at));
    }

    @Override
    public short int16(int at) throws SQLException {
        return row.int16(moved(at));
    }

    @Override
    public int int32(int at) throws SQLException {
        return row.int32(moved(at));
    }

    @Override
    public long int64(int at) throws SQLException {
        return row.int64(moved(at));
    }

    @Override
    public float float32(int at) throws SQLException {
        return row.float32(moved(at));
    }

    @Override
    public double float64(int at) throws SQLException {
        return row.float64(moved(at));
    }

    @Override
    public @Nullable BigDecimal decimal(int at, int scale) throws SQLException {
        return row.decimal(moved(at), scale);
    }

    @Override
    public @Nullable String text(int at) throws SQLException {
        return row.text(moved(at));
    }

    @Override
    public byte @Nullable [] bytes(int at) throws SQLException {
        return row.bytes(moved(at));
    }

    @Override
    public @Nullable UUID uuid(int at) throws SQLException {
        return row.uuid(moved(at));
    }

    @Override
    public @Nullable Instant instant(int at) throws SQLException {
        return row.instant(moved(at));
    }

    @Override
    public @Nullable LocalDate date(int at) throws SQLException {
        return row.date(moved(at));
    }

    @Override
    public @Nullable LocalTime time(int at) throws SQLException {
        return row.time(moved(at));
    }

    @Override
    public @Nullable LocalDateTime dateTime(int at) throws SQLException {
        return row.dateTime(moved(at));
    }
}
