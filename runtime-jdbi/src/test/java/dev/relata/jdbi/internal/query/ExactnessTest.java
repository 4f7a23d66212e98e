package dev.relata.jdbi.internal.query;

import static dev.relata.jdbi.testing.AllTypesTable.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Bind;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.dialect.PostgresqlArrays;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.testing.AllTypes;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that pass through JSON, arrays and the case folding of a database. */
class ExactnessTest {

    @Test
    void doublesPassThroughListsBitByBit() throws SQLException {
        Random random = new Random(42);
        List<Object> values = new ArrayList<>(EdgeValues.DOUBLES);
        while (values.size() < 20_000) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                values.add(value);
            }
        }
        String sql = "SELECT (value ->> 0) * pow(2.0, value ->> 1) FROM json_each(?)";
        try (Connection connection = TestDatabase.SQLITE.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            new Bind.Listed(ALL.float64.definition(), values)
                    .bind(TestDatabase.SQLITE.dialect().binder(statement, GeneratedValues.NONE));
            List<Object> read = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    read.add(results.getDouble(1));
                }
            }
            assertThat(read).isEqualTo(values);
        }
    }

    /** But for letters whose capitals are younger than the Unicode of the database, which leaves them as they are. */
    @ParameterizedTest
    @EnumSource
    void everyLetterIsFoldedAsJavaDoes(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            List<String> different = new ArrayList<>();
            SqlBuilder sql = new SqlBuilder(database.dialect());
            database.dialect().textMatch(sql, (Predicate.TextMatch)
                    ALL.text.eqIgnoreCase("?").predicate());
            // The left side of "fold(column) = ...": the database's own folding of a value.
            String folded = sql.build().sql().split(" = ", 2)[0].replace("\"all_types\".\"text\"", "(?||'')");
            try (PreparedStatement statement = connection.prepareStatement("SELECT " + folded)) {
                for (int c = 1; c < 0x1F000; c++) {
                    int type = Character.getType(c);
                    if (type == Character.UNASSIGNED || type == Character.SURROGATE || type == Character.OTHER_LETTER) {
                        continue;
                    }
                    String text = Character.toString(c);
                    statement.setString(1, text);
                    try (ResultSet results = statement.executeQuery()) {
                        assertThat(results.next()).isTrue();
                        String expected = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
                        String got = results.getString(1);
                        boolean unknown = database == TestDatabase.POSTGRESQL && got.equals(text) && c > 0x17F;
                        if (!expected.equals(got) && !unknown) {
                            different.add(String.format("U+%04X", c));
                        }
                    }
                }
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void columnsOfArraysGiveTheRowsThatWereBound() throws SQLException {
        List<AllTypes> rows = EdgeValues.rows();
        List<ColumnDefinition> columns = ALL.definition().columns();
        String unnest = columns.stream()
                .map(column -> "?::" + PostgresqlArrays.elementName(column.type()) + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
        try (Tables<AllTypes> tables = Tables.allTypes(TestDatabase.POSTGRESQL);
                PreparedStatement insert =
                        tables.connection().prepareStatement("INSERT INTO all_types SELECT * FROM " + unnest)) {
            PostgresqlArrays arrays = new PostgresqlArrays(
                    columns.stream().map(ColumnDefinition::type).toList(), rows.size(), GeneratedValues.NONE);
            for (AllTypes row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    ALL.bind(row, i, arrays);
                }
                arrays.restart();
            }
            arrays.bindTo(insert, 1);
            assertThat(insert.executeUpdate()).isEqualTo(rows.size());

            assertThat(tables.query().orderBy(ALL.id.asc()).list())
                    .usingRecursiveComparison()
                    .isEqualTo(rows);
        }
    }
}
