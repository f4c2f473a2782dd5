package dev.todo.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday morning, 10:00 in Berlin. */
    private static final RelativeDates MONDAY = new RelativeDates(Instant.parse("2026-11-23T09:00:00Z"), BERLIN);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-11-23,          today
                    2026-11-23T17:00,    today 17:00
                    2026-11-24T09:05,    tomorrow 9:05
                    2026-11-22,          yesterday
                    2026-11-22T23:59,    yesterday 23:59
                    2026-11-21T08:00,    2 days ago
                    2026-11-17,          6 days ago
                    2026-11-16,          16 Nov
                    2026-11-25,          Wed
                    2026-11-27T09:00,    Fri 9:00
                    2026-11-29,          Sun
                    2026-11-30,          Mon 30 Nov
                    2026-12-07T00:00,    Mon 7 Dec 0:00
                    2027-01-04,          Mon 4 Jan
                    2027-11-23,          23 Nov 2027
                    2025-11-23,          23 Nov 2025
                    9999-12-31,          31 Dec 9999""")
    void saysDaysAsPeopleDo(String moment, String said) {
        assertThat(MONDAY.moment(LocalMoment.parse(moment), null)).isEqualTo(said);
    }

    @Test
    void timesOfAnotherZoneAreSaidOnTheReadersClock() {
        LocalMoment nine = LocalMoment.parse("2026-11-23T19:00");
        assertThat(MONDAY.moment(nine, ZoneId.of("America/New_York"))).isEqualTo("tomorrow 1:00");
        assertThat(MONDAY.moment(nine, BERLIN)).isEqualTo("today 19:00");
    }

    @Test
    void aWholeDayIsTheSameDayEverywhere() {
        assertThat(MONDAY.moment(LocalMoment.parse("2026-11-24"), ZoneId.of("Pacific/Apia")))
                .isEqualTo("tomorrow");
    }

    @Test
    void aTimeTheClockSkipsIsSaidWhereItFalls() {
        RelativeDates spring = new RelativeDates(Instant.parse("2027-03-27T12:00:00Z"), BERLIN);
        assertThat(spring.instant(LocalMoment.parse("2027-03-28T02:30").in(BERLIN)))
                .isEqualTo("tomorrow 3:30");
    }
}
