package dev.todo.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

    private static Slots slots(String rule, String start, String... exdates) {
        return Slots.of(
                RecurrenceRule.parse(rule),
                LocalMoment.parse(start),
                Arrays.stream(exdates).map(LocalMoment::parse).toList());
    }

    private static String first(Slots slots, int count) {
        return slots.stream().limit(count).map(LocalMoment::toString).collect(Collectors.joining(" "));
    }

    @Test
    void the31stClampsToShortMonthsAndReturnsForTwoYears() {
        assertThat(first(slots("FREQ=MONTHLY", "2027-01-31"), 26))
                .isEqualTo("2027-01-31 2027-02-28 2027-03-31 2027-04-30 2027-05-31 2027-06-30 2027-07-31 2027-08-31 "
                        + "2027-09-30 2027-10-31 2027-11-30 2027-12-31 "
                        + "2028-01-31 2028-02-29 2028-03-31 2028-04-30 2028-05-31 2028-06-30 2028-07-31 2028-08-31 "
                        + "2028-09-30 2028-10-31 2028-11-30 2028-12-31 2029-01-31 2029-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY                               | 2024-02-29 | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30       | 2027-02-28 | 2027-02-28 2028-02-29 2029-02-28
            FREQ=MONTHLY;BYMONTHDAY=29,30,31          | 2027-01-29 | 2027-01-29 2027-01-30 2027-01-31 2027-02-28 2027-03-29
            FREQ=MONTHLY;BYMONTHDAY=-31               | 2027-01-01 | 2027-01-01 2027-02-01 2027-03-01 2027-04-01
            FREQ=MONTHLY;BYMONTHDAY=30,-1             | 2027-01-30 | 2027-01-30 2027-01-31 2027-02-28 2027-03-30
            FREQ=MONTHLY;INTERVAL=3                   | 2026-11-30 | 2026-11-30 2027-02-28 2027-05-30
            FREQ=YEARLY;BYYEARDAY=366                 | 2027-12-31 | 2027-12-31 2028-12-31 2029-12-31
            FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1 | 2027-01-31 | 2027-01-31 2027-02-28 2027-03-31
            FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR       | 2026-11-13 | 2026-11-13 2027-08-13 2028-10-13
            FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO       | 2027-05-31 | 2027-05-31 2028-01-31 2028-07-31
            FREQ=DAILY;BYMONTHDAY=31                  | 2027-01-31 | 2027-01-31 2027-03-31 2027-05-31
            """)
    void aDayTheMonthLacksIsItsLastUnlessWeekdaysAreNamed(String rule, String start, String expected) {
        assertThat(first(slots(rule, start), expected.split(" ").length)).isEqualTo(expected);
    }

    @Test
    void importedCalendarsLeaveShortMonthsOut() {
        Slots imported = Slots.of(
                RecurrenceRule.parse("FREQ=MONTHLY;COUNT=3"),
                LocalMoment.parse("2027-01-31"),
                List.of(),
                MonthEnd.SKIP);
        assertThat(first(imported, 9)).isEqualTo("2027-01-31 2027-03-31 2027-05-31");
        Slots leapDays = Slots.of(
                RecurrenceRule.parse("FREQ=YEARLY"), LocalMoment.parse("2024-02-29"), List.of(), MonthEnd.SKIP);
        assertThat(first(leapDays, 3)).isEqualTo("2024-02-29 2028-02-29 2032-02-29");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MO | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
            SU | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
            """)
    void theWeekStartDecidesWhichDaysAreOneFortnight(String weekStart, String expected) {
        assertThat(first(slots("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=" + weekStart, "1997-08-05"), 9))
                .isEqualTo(expected);
    }

    @Test
    void anEndByDateIncludesThatWholeDay() {
        assertThat(first(slots("FREQ=DAILY;UNTIL=20261203", "2026-12-01T21:00"), 9))
                .isEqualTo("2026-12-01T21:00 2026-12-02T21:00 2026-12-03T21:00");
        assertThat(first(slots("FREQ=DAILY;UNTIL=20261203T205959", "2026-12-01T21:00"), 9))
                .isEqualTo("2026-12-01T21:00 2026-12-02T21:00");
        assertThat(first(slots("FREQ=DAILY;UNTIL=20261203T120000", "2026-12-01"), 9))
                .isEqualTo("2026-12-01 2026-12-02 2026-12-03");
    }

    @Test
    void excludedSlotsAreCounted() {
        assertThat(first(slots("FREQ=DAILY;COUNT=4", "2026-12-01", "2026-12-02"), 9))
                .isEqualTo("2026-12-01 2026-12-03 2026-12-04");
        assertThat(first(slots("FREQ=DAILY;COUNT=3", "2026-12-01T09:00", "2026-12-02", "2026-12-03T10:00"), 9))
                .isEqualTo("2026-12-01T09:00 2026-12-03T09:00");
    }

    @Test
    void theFirstSlotOnOrAfterAndTheFirstAfterDifferByThatSlot() {
        Slots weekly = slots("FREQ=WEEKLY", "2026-12-01T09:00");
        assertThat(weekly.firstOnOrAfter(LocalMoment.parse("2026-12-08T09:00")))
                .hasToString("Optional[2026-12-08T09:00]");
        assertThat(weekly.firstAfter(LocalMoment.parse("2026-12-08T09:00"))).hasToString("Optional[2026-12-15T09:00]");
        assertThat(weekly.firstOnOrAfter(LocalMoment.parse("2020-01-01"))).hasToString("Optional[2026-12-01T09:00]");
        assertThat(slots("FREQ=DAILY", "2026-12-01").firstOnOrAfter(LocalMoment.parse("2026-12-05T00:00")))
                .hasToString("Optional[2026-12-06]");
        assertThat(slots("FREQ=DAILY;COUNT=2", "2026-12-01").firstAfter(LocalMoment.parse("2026-12-02")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=MO             | 2026-11-25       | 2026-11-30
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO  | 2026-11-25       | 2026-11-30
            FREQ=MONTHLY;BYMONTHDAY=31       | 2027-02-10T09:00 | 2027-02-28T09:00
            FREQ=MONTHLY                     | 2027-01-31       | 2027-01-31
            FREQ=DAILY;BYHOUR=9;BYMINUTE=0   | 2026-11-25T14:30 | 2026-11-26T09:00
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2026-03-01    | 2027-02-28
            FREQ=HOURLY;BYHOUR=9,10          | 2026-11-25T11:15 | 2026-11-26T09:15
            """)
    void aDueThatDoesNotMatchMovesToTheFirstMatch(String rule, String due, String start) {
        assertThat(Slots.start(RecurrenceRule.parse(rule), LocalMoment.parse(due)))
                .hasToString(start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;BYDAY=MO | 2026-11-25       | no occurrence within 30 years
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30            | 2026-11-25       | no occurrence within 30 years
            FREQ=MONTHLY;BYDAY=6MO                        | 2026-11-25       | no occurrence within 30 years
            FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30         | 2026-11-25T09:00 | no occurrence within 30 years
            FREQ=DAILY;UNTIL=20261124                     | 2026-11-25       | UNTIL
            FREQ=HOURLY                                   | 2026-11-25       | needs a due with a time
            FREQ=DAILY;BYHOUR=9                           | 2026-11-25       | needs? a due with a time
            """)
    void aRuleWithoutOccurrenceIsRefused(String rule, String due, String complaint) {
        assertThatThrownBy(() -> Slots.start(RecurrenceRule.parse(rule), LocalMoment.parse(due)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageFindingMatch(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 2026-11-25 is a Wednesday; 14:30:20 in Berlin
            FREQ=DAILY                                 | 2026-11-25
            FREQ=WEEKLY;BYDAY=MO                       | 2026-11-30
            FREQ=MONTHLY;BYMONTHDAY=1                  | 2026-12-01
            FREQ=DAILY;BYHOUR=9                        | 2026-11-26T09:00
            FREQ=DAILY;BYHOUR=15                       | 2026-11-25T15:00
            FREQ=DAILY;BYHOUR=14;BYMINUTE=45           | 2026-11-25T14:45
            FREQ=WEEKLY;BYDAY=WE;BYHOUR=14             | 2026-12-02T14:00
            FREQ=HOURLY                                | 2026-11-25T14:31
            FREQ=HOURLY;BYMINUTE=0                     | 2026-11-25T15:00
            FREQ=HOURLY;INTERVAL=2;BYHOUR=9,11,13,15   | 2026-11-25T15:00
            """)
    void withoutADueTheSeriesBeginsWithTheFirstSlotNotBeforeNow(String rule, String start) {
        assertThat(Slots.startWithoutDue(
                        RecurrenceRule.parse(rule), Instant.parse("2026-11-25T13:30:20Z"), ZoneId.of("Europe/Berlin")))
                .hasToString(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;BYSETPOS=2;BYHOUR=9",
                "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30",
                "FREQ=SECONDLY;INTERVAL=3600;BYMINUTE=30",
                "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYYEARDAY=366;BYMONTH=1",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=10;COUNT=1000000",
            })
    void whatNeverMatchesIsFoundOutQuickly(String rule) {
        Slots slots = slots(rule, "2026-11-25T09:00");
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(slots.firstOnOrAfter(LocalMoment.parse("2040-01-01")))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=DAILY;COUNT=1000000",
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;COUNT=1000000",
                "FREQ=SECONDLY;INTERVAL=7;BYDAY=MO;BYHOUR=9,10",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=1,2",
            })
    void anOldSeriesIsNotWalkedFromItsStart(String rule) {
        Slots slots = slots(rule, "1901-01-01T00:00");
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 100; i++) {
                slots.firstAfter(LocalMoment.parse("2126-11-25"));
            }
        });
    }

    @Test
    void aSeriesEndsWithTheCalendar() {
        assertThat(slots("FREQ=YEARLY", "9998-12-31").stream().map(LocalMoment::toString))
                .containsExactly("9998-12-31", "9999-12-31");
        assertThat(slots("FREQ=YEARLY;INTERVAL=1000000", "2026-12-31").stream()).hasSize(1);
        assertThat(slots("FREQ=WEEKLY", "9999-12-30T23:00").stream()).hasSize(1);
    }

    @Test
    void weeksOfTheYearBeforeTheMomentAskedForArePassedBy() {
        RecurrenceRule rule = RecurrenceRule.parse("FREQ=YEARLY;BYWEEKNO=30,37;WKST=FR;COUNT=3");
        Slots slots = Slots.of(rule, LocalMoment.parse("2030-09-19T21:00"), List.of());

        assertThat(slots.stream())
                .containsExactly(
                        LocalMoment.parse("2030-09-19T21:00"),
                        LocalMoment.parse("2031-07-31T21:00"),
                        LocalMoment.parse("2031-09-18T21:00"));
        assertThat(slots.from(LocalMoment.parse("2031-08-01T21:00")))
                .containsExactly(LocalMoment.parse("2031-09-18T21:00"));
    }
}
