package dev.todo.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderOffsetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 day                 | 1 day
            1 day before          | 1 day
            a day earlier         | 1 day
            1d                    | 1 day
            7 days                | 1 week
            9 days                | 9 days
            1 week                | 1 week
            a fortnight           | 2 weeks
            1 hour                | 1 hour
            an hour before        | 1 hour
            15 minutes            | 15 minutes
            15 min before         | 15 minutes
            15m                   | 15 minutes
            15mins                | 15 minutes
            90 minutes            | 1 hour 30 minutes
            2h30m                 | 2 hours 30 minutes
            2h30                  | 2 hours 30 minutes
            2h 30m                | 2 hours 30 minutes
            2 hours and 30 minutes before it's due | 2 hours 30 minutes
            1.5 hours             | 1 hour 30 minutes
            half an hour          | 30 minutes
            half a day            | 12 hours
            24 hours              | 24 hours
            1 day, 2 hours        | 1 day 2 hours
            Two Weeks Before      | 2 weeks
            30 seconds            | 30 seconds
            at due time           | at due time
            at due                | at due time
            0 minutes             | at due time
            PT15M                 | 15 minutes
            P1DT2H                | 1 day 2 hours
            P1W                   | 1 week
            """)
    void offsetsHaveOneCanonicalText(String text, String canonical) {
        assertThat(ReminderOffset.parse(text)).hasToString(canonical);
        assertThat(ReminderOffset.parse(canonical)).isEqualTo(ReminderOffset.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "before",
                "soon",
                "day",
                "1",
                "1 month",
                "-1 day",
                "1 day after",
                "15 minutes 2 hours",
                "tomorrow",
                "1 1 day",
                "P1M",
                "PT",
                "2026-12-01T08:00",
                "1 day before lunch",
                "99999999999 minutes",
                "4000 days",
                "99999999 weeks"
            })
    void whatIsNoOffsetIsRefused(String text) {
        assertThatThrownBy(() -> ReminderOffset.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Property
    void theCanonicalTextReadsBack(
            @ForAll @IntRange(max = 3000) int days, @ForAll @IntRange(max = 1_000_000) int seconds) {
        ReminderOffset offset = new ReminderOffset(days, Duration.ofSeconds(seconds));
        assertThat(ReminderOffset.parse(offset.toString())).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 minutes  | 2026-12-01T09:00 | Europe/Berlin       | 2026-12-01T07:45:00Z
            at due time | 2026-12-01T09:00 | Europe/Berlin       | 2026-12-01T08:00:00Z
            # a day is the same time of day, 24 hours are 24 hours: the clock goes forward on 2026-03-29
            1 day       | 2026-03-29T09:00 | Europe/Berlin       | 2026-03-28T08:00:00Z
            24 hours    | 2026-03-29T09:00 | Europe/Berlin       | 2026-03-28T07:00:00Z
            1 week      | 2026-10-26T09:00 | Europe/Berlin       | 2026-10-19T07:00:00Z
            1 day 1 hour | 2026-10-26T09:00 | Europe/Berlin      | 2026-10-25T07:00:00Z
            # a day before 02:30 is in the gap: it moves forward by the gap
            1 day       | 2026-03-30T02:30 | Europe/Berlin       | 2026-03-29T01:30:00Z
            # a due in the gap is itself resolved first
            1 hour      | 2026-03-29T02:30 | Europe/Berlin       | 2026-03-29T00:30:00Z
            30 minutes  | 2026-10-04T02:15 | Australia/Lord_Howe | 2026-10-03T15:15:00Z
            1 day       | 2011-12-31T09:00 | Pacific/Apia        | 2011-12-30T19:00:00Z
            # a whole day counts from the time for whole days, here 08:30
            at due time | 2026-12-01       | Europe/Berlin       | 2026-12-01T07:30:00Z
            1 day       | 2026-12-01       | Europe/Berlin       | 2026-11-30T07:30:00Z
            2 hours     | 2026-12-01       | Europe/Berlin       | 2026-12-01T05:30:00Z
            """)
    void daysAreNominalAndHoursExact(String offset, String due, String zone, String fires) {
        assertThat(ReminderOffset.parse(offset).firesAt(LocalMoment.parse(due), ZoneId.of(zone), LocalTime.of(8, 30)))
                .hasToString(fires);
    }
}
