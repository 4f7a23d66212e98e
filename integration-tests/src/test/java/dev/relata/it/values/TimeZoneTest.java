package dev.relata.it.values;

import static dev.relata.it.values.EdgeValues.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import java.util.TimeZone;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The time zone of the JVM changes nothing: neither what is stored nor what is read. */
@OnEachDatabase
class TimeZoneTest {

    private static final List<String> ZONES = List.of(
            "UTC", "Pacific/Apia", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati");

    private final TimeZone before = TimeZone.getDefault();
    private final TestDatabase database;

    TimeZoneTest(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @Test
    void whatIsWrittenInOneTimeZoneIsReadInAnother() {
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Jdbi jdbi = database.with(ValuesDatabase::createSchema);
            ValuesDatabase db = new ValuesDatabase(jdbi);
            for (int i = 0; i < EdgeValues.ROWS; i++) {
                db.required().insert(SampleInputs.input(SampleInputs.row()));
                Required row = db.required()
                        .update(
                                i + 1,
                                new RequiredPatch()
                                        .instant(at(EdgeValues.INSTANTS, i))
                                        .date(at(EdgeValues.DATES, i))
                                        .time(at(EdgeValues.TIMES, i))
                                        .dateTime(at(EdgeValues.DATE_TIMES, i)));
                assertEdges(row, i, zone);
            }
            for (String other : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                for (int i = 0; i < EdgeValues.ROWS; i++) {
                    assertEdges(db.required().get(i + 1), i, zone + ", read in " + other);
                }
            }
        }
    }

    /** A driver may remember the time zone it was opened in, so these connections are opened later. */
    @Test
    void defaultsAndConditionsMeanTheSameInAllTimeZones() {
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            ValuesDatabase db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
            Defaults row = db.defaults().insert(NewDefaults.defaults());

            assertThat(row.instant()).isEqualTo("1969-12-31T23:59:59.999999Z");
            assertThat(row.date()).isEqualTo("2024-02-29");
            assertThat(row.time()).isEqualTo("23:59:59.999999");
            assertThat(row.dateTime()).isEqualTo("0001-01-01T00:00:00");
            assertThat(db.defaults()
                            .where(ValuesTables.DEFAULTS
                                    .instant
                                    .eq(row.instant())
                                    .and(ValuesTables.DEFAULTS.date.in(row.date()))
                                    .and(ValuesTables.DEFAULTS.time.between(row.time(), row.time()))
                                    .and(ValuesTables.DEFAULTS.dateTime.eq(row.dateTime())))
                            .one())
                    .isEqualTo(row);
        }
    }

    private static void assertEdges(Required row, int i, String zone) {
        assertThat(row.instant()).as(zone).isEqualTo(at(EdgeValues.INSTANTS, i));
        assertThat(row.date()).as(zone).isEqualTo(at(EdgeValues.DATES, i));
        assertThat(row.time()).as(zone).isEqualTo(at(EdgeValues.TIMES, i));
        assertThat(row.dateTime()).as(zone).isEqualTo(at(EdgeValues.DATE_TIMES, i));
    }
}
