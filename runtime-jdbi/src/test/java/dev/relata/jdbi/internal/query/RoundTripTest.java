package dev.relata.jdbi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.testing.AllTypes;
import dev.relata.jdbi.testing.AllTypesTable;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE, UTC",
        "SQLITE, America/New_York",
        "POSTGRESQL, UTC",
        "POSTGRESQL, America/New_York",
        "POSTGRESQL, Asia/Kathmandu"
    })
    void everyValueComesBackAsItWent(TestDatabase database, String zone) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Tables<AllTypes> tables = Tables.allTypes(database)) {
            List<AllTypes> rows = EdgeValues.rows();

            tables.insert(rows);

            assertThat(tables.query().orderBy(AllTypesTable.ALL.id.asc()).list())
                    .usingRecursiveComparison()
                    .isEqualTo(rows);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
