package dev.relata.jdbi.testing;

import dev.relata.Dialect;
import dev.relata.jdbi.BooleanColumn;
import dev.relata.jdbi.ByteColumn;
import dev.relata.jdbi.BytesColumn;
import dev.relata.jdbi.DecimalColumn;
import dev.relata.jdbi.DoubleColumn;
import dev.relata.jdbi.FloatColumn;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.ShortColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.ValueColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Columns;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** What would be generated for {@link AllTypes}. */
public final class AllTypesTable implements Table<AllTypes> {

    public static final AllTypesTable ALL = new AllTypesTable();

    private final Columns<AllTypes> in = new Columns<>(AllTypes.class, "AllTypes", "all_types");
    public final LongColumn<AllTypes> id = in.int64("id", "id");
    public final BooleanColumn<AllTypes> bool = in.nullable().bool("bool", "bool");
    public final ByteColumn<AllTypes> int8 = in.nullable().int8("int8", "int8");
    public final ShortColumn<AllTypes> int16 = in.nullable().int16("int16", "int16");
    public final IntColumn<AllTypes> int32 = in.nullable().int32("int32", "int32");
    public final LongColumn<AllTypes> int64 = in.nullable().int64("int64", "int64");
    public final FloatColumn<AllTypes> float32 = in.nullable().float32("float32", "float32");
    public final DoubleColumn<AllTypes> float64 = in.nullable().float64("float64", "float64");
    public final DecimalColumn<AllTypes> money = in.nullable().decimal("money", "money", 18, 2);
    public final DecimalColumn<AllTypes> rate = in.nullable().decimal("rate", "rate", 18, 6);
    public final TextColumn<AllTypes> text = in.nullable().text("text", "text");
    public final TextColumn<AllTypes> code = in.nullable().text("code", "code", 5);
    public final BytesColumn<AllTypes> bytes = in.nullable().bytes("bytes", "bytes");
    public final ValueColumn<AllTypes, UUID> uuid = in.nullable().uuid("uuid", "uuid");
    public final ValueColumn<AllTypes, Instant> instant = in.nullable().instant("instant", "instant");
    public final ValueColumn<AllTypes, LocalDate> date = in.nullable().date("date", "date");
    public final ValueColumn<AllTypes, LocalTime> time = in.nullable().time("time", "time");
    public final ValueColumn<AllTypes, LocalDateTime> dateTime = in.nullable().dateTime("dateTime", "date_time");
    public final ValueColumn<AllTypes, AllTypes.Color> color =
            in.nullable().enumeration("color", "color", AllTypes.Color.values());
    public final ValueColumn<AllTypes, AllTypes.Amount> amount =
            in.as(in.nullable().int64("amount", "amount"), AllTypes.Amount::new, AllTypes.Amount::cents);
    public final ValueColumn<AllTypes, AllTypes.Label> label =
            in.as(in.nullable().text("label", "label"), AllTypes.Label::new, AllTypes.Label::value);
    public final TypedColumn<AllTypes, AllTypes.Digest> digest =
            in.as(in.nullable().bytes("digest", "digest"), AllTypes.Digest::new, AllTypes.Digest::value);

    private final TableDefinition<AllTypes> definition =
            in.table().key("all_types_pkey", "id").build();

    private AllTypesTable() {}

    /** A script that makes the table. */
    public static String ddl(Dialect dialect) {
        return dialect == Dialect.SQLITE ? SQLITE : POSTGRESQL;
    }

    private static final String SQLITE = """
            CREATE TABLE all_types (
                id INTEGER PRIMARY KEY,
                bool INTEGER,
                int8 INTEGER,
                int16 INTEGER,
                int32 INTEGER,
                int64 INTEGER,
                float32 REAL,
                float64 REAL,
                money INTEGER,
                rate INTEGER,
                text TEXT,
                code TEXT,
                bytes BLOB,
                uuid TEXT,
                instant INTEGER,
                date TEXT,
                time TEXT,
                date_time TEXT,
                color TEXT,
                amount INTEGER,
                label TEXT,
                digest BLOB
            ) STRICT""";

    private static final String POSTGRESQL = """
            CREATE TABLE all_types (
                id bigint PRIMARY KEY,
                bool boolean,
                int8 smallint,
                int16 smallint,
                int32 integer,
                int64 bigint,
                float32 real,
                float64 double precision,
                money numeric(18, 2),
                rate numeric(18, 6),
                text text COLLATE "C",
                code varchar(5) COLLATE "C",
                bytes bytea,
                uuid uuid,
                instant timestamptz,
                date date,
                time time,
                date_time timestamp,
                color text COLLATE "C",
                amount bigint,
                label text COLLATE "C",
                digest bytea
            )""";

    @Override
    public TableDefinition<AllTypes> definition() {
        return definition;
    }

    @Override
    public AllTypes read(Row row, int at) throws SQLException {
        return new AllTypes(
                id.readLong(row, at),
                bool.readNullable(row, at + 1),
                int8.readNullable(row, at + 2),
                int16.readNullable(row, at + 3),
                int32.readNullable(row, at + 4),
                int64.readNullable(row, at + 5),
                float32.readNullable(row, at + 6),
                float64.readNullable(row, at + 7),
                money.readNullable(row, at + 8),
                rate.readNullable(row, at + 9),
                text.readNullable(row, at + 10),
                code.readNullable(row, at + 11),
                bytes.readNullable(row, at + 12),
                uuid.readNullable(row, at + 13),
                instant.readNullable(row, at + 14),
                date.readNullable(row, at + 15),
                time.readNullable(row, at + 16),
                dateTime.readNullable(row, at + 17),
                color.readNullable(row, at + 18),
                amount.readNullable(row, at + 19),
                label.readNullable(row, at + 20),
                digest.readNullable(row, at + 21));
    }

    @Override
    public void bind(AllTypes row, int column, Binder to) throws SQLException {
        switch (column) {
            case 0 -> id.bindTo(to, row.id());
            case 1 -> bool.bindTo(to, row.bool());
            case 2 -> int8.bindTo(to, row.int8());
            case 3 -> int16.bindTo(to, row.int16());
            case 4 -> int32.bindTo(to, row.int32());
            case 5 -> int64.bindTo(to, row.int64());
            case 6 -> float32.bindTo(to, row.float32());
            case 7 -> float64.bindTo(to, row.float64());
            case 8 -> money.bindTo(to, row.money());
            case 9 -> rate.bindTo(to, row.rate());
            case 10 -> text.bindTo(to, row.text());
            case 11 -> code.bindTo(to, row.code());
            case 12 -> bytes.bindTo(to, row.bytes());
            case 13 -> uuid.bindTo(to, row.uuid());
            case 14 -> instant.bindTo(to, row.instant());
            case 15 -> date.bindTo(to, row.date());
            case 16 -> time.bindTo(to, row.time());
            case 17 -> dateTime.bindTo(to, row.dateTime());
            case 18 -> color.bindTo(to, row.color());
            case 19 -> amount.bindTo(to, row.amount());
            case 20 -> label.bindTo(to, row.label());
            case 21 -> digest.bindTo(to, row.digest());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
