package dev.relata.jdbi.testing;

import dev.relata.Dialect;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Columns;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be generated for {@link Place}. */
public final class PlaceTable implements Table<Place> {

    public static final PlaceTable PLACE = new PlaceTable();

    private final Columns<Place> in = new Columns<>(Place.class, "Place", "place");
    public final TextColumn<Place> country = in.text("country", "country");
    public final TextColumn<Place> code = in.text("code", "code");
    public final TextColumn<Place> parentCountry = in.nullable().text("parentCountry", "parent_country");
    public final TextColumn<Place> parentCode = in.nullable().text("parentCode", "parent_code");
    public final TextColumn<Place> capitalOf = in.nullable().text("capitalOf", "capital_of");
    public final IntColumn<Place> size = in.int32("size", "size");

    private final TableDefinition<Place> definition = in.table()
            .key("place_pkey", "country", "code")
            .keptOnUpdate("country", "code")
            .unique("place_capital_of_key", "capitalOf")
            .foreignKey(
                    "place_parent_fkey",
                    "parent",
                    List.of("parentCountry", "parentCode"),
                    "place",
                    List.of("country", "code"))
            .constructorMayThrow()
            .build();

    public static final Key<Place> ID = Key.id(PLACE);
    public static final Key<Place> CAPITAL_OF = Key.of(PLACE, PLACE.capitalOf).where("\"size\" > 0", "\"size\" > 0");

    private PlaceTable() {}

    /** The table of places; {@code size} is unique and partial so that an upsert needs the condition. */
    public static String ddl(Dialect dialect) {
        return """
                CREATE TABLE "place" (
                  "country" text NOT NULL,
                  "code" text NOT NULL,
                  "parent_country" text,
                  "parent_code" text,
                  "capital_of" text,
                  "size" integer NOT NULL,
                  CONSTRAINT "place_pkey" PRIMARY KEY ("country", "code"),
                  CONSTRAINT "place_parent_fkey" FOREIGN KEY ("parent_country", "parent_code")
                    REFERENCES "place" ("country", "code") ON DELETE NO ACTION
                );
                CREATE UNIQUE INDEX "place_capital_of_key" ON "place" ("capital_of") WHERE "size" > 0;
                """;
    }

    /** An input with what is required. */
    public static Input<Place> place(String country, String code) {
        return Input.of(PLACE)
                .set(PLACE.country, country)
                .set(PLACE.code, code)
                .unset(PLACE.size, to -> PLACE.size.bindTo(to, 1));
    }

    public static Input<Place> place(String country, String code, String parentCountry, @Nullable String parentCode) {
        return place(country, code).set(PLACE.parentCountry, parentCountry).set(PLACE.parentCode, parentCode);
    }

    public static KeyValues id(String country, String code) {
        return to -> {
            PLACE.country.bindTo(to, country);
            PLACE.code.bindTo(to, code);
        };
    }

    @Override
    public TableDefinition<Place> definition() {
        return definition;
    }

    @Override
    public Place read(Row row, int at) throws SQLException {
        return new Place(
                country.readFrom(row, at),
                code.readFrom(row, at + 1),
                parentCountry.readNullable(row, at + 2),
                parentCode.readNullable(row, at + 3),
                capitalOf.readNullable(row, at + 4),
                size.readInt(row, at + 5));
    }

    @Override
    public void bind(Place row, int column, Binder to) throws SQLException {
        switch (column) {
            case 0 -> country.bindTo(to, row.country());
            case 1 -> code.bindTo(to, row.code());
            case 2 -> parentCountry.bindTo(to, row.parentCountry());
            case 3 -> parentCode.bindTo(to, row.parentCode());
            case 4 -> capitalOf.bindTo(to, row.capitalOf());
            case 5 -> size.bindTo(to, row.size());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
