package dev.relata.jdbi.internal.session;

import static dev.relata.jdbi.testing.PlaceTable.PLACE;
import static dev.relata.jdbi.testing.PlaceTable.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.testing.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BulkKeysTest {

    @Test
    void putsRowsIntoTheOrderOfTheirInputs() throws SQLException {
        BulkKeys<Place> keys = new BulkKeys<>(PLACE, GeneratedValues.NONE);
        CapturingBinder statement = new CapturingBinder();
        List<Place> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String country = "c" + i % 7;
            String code = "p" + i;
            RowValues row = keys.of(place(country, code));
            for (int column = 0; column < 6; column++) {
                row.bind(column, statement);
            }
            expected.add(new Place(country, code, null, null, null, 1));
        }
        assertThat(statement.values()).startsWith("c0", "p0", null, null, null, 1, "c1", "p1");
        assertThat(keys.inOrder(expected)).isEqualTo(expected);
        List<Place> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(keys.inOrder(shuffled)).isEqualTo(expected);
        shuffled.remove(0);
        assertThat(keys.inOrder(shuffled)).as("one left out by the database").hasSize(49);
    }
}
