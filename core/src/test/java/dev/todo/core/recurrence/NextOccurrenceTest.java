package dev.todo.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextOccurrenceTest {

    private static final String BERLIN = "Europe/Berlin";

    private static Optional<NextOccurrence> next(
            String rule, String anchor, String missed, String start, String slot, String done, String zone, int index) {
        return NextOccurrence.after(completion(rule, anchor, missed, start, slot, done, zone, index));
    }

    private static Completion completion(
            String rule, String anchor, String missed, String start, String slot, String done, String zone, int index) {
        ZoneId zoneId = ZoneId.of(zone);
        return new Completion(
                1,
                Instant.parse(done),
                zoneId,
                zoneId,
                LocalMoment.parse(slot),
                LocalMoment.parse(start),
                rule,
                Anchor.parse(anchor),
                Missed.parse(missed),
                List.of(),
                index);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # done early: the next of the series
            FREQ=DAILY  | next-future    | 2026-12-05T09:00 | 2026-12-03T10:00:00Z | 2026-12-06T09:00
            # on time
            FREQ=DAILY  | next-future    | 2026-12-05T09:00 | 2026-12-05T08:00:00Z | 2026-12-06T09:00
            # late: what has passed is passed over; 09:00 in Berlin is 08:00Z
            FREQ=DAILY  | next-future    | 2026-12-05T09:00 | 2026-12-08T07:59:59Z | 2026-12-08T09:00
            FREQ=DAILY  | next-future    | 2026-12-05T09:00 | 2026-12-08T08:00:00Z | 2026-12-09T09:00
            FREQ=DAILY  | next-in-series | 2026-12-05T09:00 | 2026-12-08T08:00:00Z | 2026-12-06T09:00
            # whole days: the user's date counts, 23:30Z is the next day in Berlin
            FREQ=DAILY  | next-future    | 2026-12-05       | 2026-12-07T22:59:59Z | 2026-12-08
            FREQ=DAILY  | next-future    | 2026-12-05       | 2026-12-07T23:30:00Z | 2026-12-09
            FREQ=DAILY  | next-in-series | 2026-12-05       | 2026-12-07T23:30:00Z | 2026-12-06
            # a fortnight keeps its phase however late it is done
            FREQ=WEEKLY;INTERVAL=2 | next-future | 2026-12-04 | 2026-12-20T12:00:00Z | 2027-01-01
            FREQ=HOURLY | next-future    | 2026-12-05T09:00 | 2026-12-05T12:30:00Z | 2026-12-05T14:00
            """)
    void theNextSlotFollowsThePolicy(String rule, String missed, String slot, String done, String expected) {
        assertThat(next(rule, "due", missed, slot, slot, done, BERLIN, 1))
                .map(NextOccurrence::slot)
                .hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the completion's date, at the slot's time of day, even when done late at night
            FREQ=DAILY;INTERVAL=3          | 2026-12-05T09:00 | 2026-12-08T19:00:00Z | 2026-12-11T09:00
            FREQ=DAILY;INTERVAL=3          | 2026-12-05T09:00 | 2026-12-08T23:30:00Z | 2026-12-12T09:00
            FREQ=DAILY                     | 2026-12-05T09:00 | 2026-12-08T05:00:00Z | 2026-12-09T09:00
            # early too
            FREQ=DAILY;INTERVAL=3          | 2026-12-05       | 2026-12-01T12:00:00Z | 2026-12-04
            FREQ=WEEKLY                    | 2026-12-05       | 2026-12-08T12:00:00Z | 2026-12-15
            # months clamp and do not return
            FREQ=MONTHLY                   | 2027-01-31       | 2027-01-31T12:00:00Z | 2027-02-28
            FREQ=MONTHLY                   | 2027-02-28       | 2027-02-28T12:00:00Z | 2027-03-28
            FREQ=YEARLY                    | 2028-02-29       | 2028-02-29T12:00:00Z | 2029-02-28
            # named days stay named
            FREQ=WEEKLY;BYDAY=MO           | 2026-11-30       | 2026-12-03T12:00:00Z | 2026-12-07
            FREQ=DAILY;BYHOUR=9,17         | 2026-12-05T09:00 | 2026-12-05T12:00:00Z | 2026-12-05T17:00
            FREQ=DAILY;BYHOUR=9,17         | 2026-12-05T09:00 | 2026-12-05T19:00:00Z | 2026-12-06T09:00
            # within the day the instant counts
            FREQ=HOURLY;INTERVAL=4         | 2026-12-05T09:00 | 2026-12-05T10:17:00Z | 2026-12-05T15:17
            FREQ=MINUTELY;INTERVAL=90      | 2026-12-05T09:00 | 2026-12-05T10:17:30Z | 2026-12-05T12:47:30
            FREQ=HOURLY;INTERVAL=2;BYHOUR=8,10,12,14 | 2026-12-05T08:00 | 2026-12-05T15:17:00Z | 2026-12-06T08:17
            # four hours are four hours when the clock is changed
            FREQ=HOURLY;INTERVAL=4         | 2026-03-28T09:00 | 2026-03-28T23:30:00Z | 2026-03-29T05:30
            FREQ=HOURLY;INTERVAL=4         | 2026-10-24T09:00 | 2026-10-24T22:30:00Z | 2026-10-25T03:30
            # 02:20 comes twice; the second cannot be named, so it is the hour after
            FREQ=HOURLY                    | 2026-10-25T01:20 | 2026-10-25T00:20:00Z | 2026-10-25T03:20
            """)
    void whatCountsFromCompletionIgnoresTheSeries(String rule, String slot, String done, String expected) {
        for (String missed : List.of("next-future", "next-in-series")) {
            Optional<NextOccurrence> next = next(rule, "completion", missed, slot, slot, done, BERLIN, 1);
            assertThat(next).map(NextOccurrence::slot).hasToString("Optional[" + expected + "]");
            assertThat(next).map(NextOccurrence::start).hasToString("Optional[" + expected + "]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Berlin skips 02:00-03:00 on 2026-03-29: 02:30 fires at 03:30 (01:30Z) and stays 02:30 nominally
            Europe/Berlin       | FREQ=DAILY  | 2026-03-28T02:30 | 2026-03-28T12:00:00Z | 2026-03-29T02:30
            Europe/Berlin       | FREQ=DAILY  | 2026-03-28T02:30 | 2026-03-29T01:29:59Z | 2026-03-29T02:30
            Europe/Berlin       | FREQ=DAILY  | 2026-03-28T02:30 | 2026-03-29T01:30:00Z | 2026-03-30T02:30
            # hourly across the gap: 02:00 and 03:00 are one instant
            Europe/Berlin       | FREQ=HOURLY | 2026-03-29T00:00 | 2026-03-29T00:30:00Z | 2026-03-29T02:00
            Europe/Berlin       | FREQ=HOURLY | 2026-03-29T00:00 | 2026-03-29T01:00:00Z | 2026-03-29T04:00
            # Berlin has 02:00-03:00 twice on 2026-10-25: the first is meant, 00:30Z
            Europe/Berlin       | FREQ=DAILY  | 2026-10-24T02:30 | 2026-10-25T00:29:59Z | 2026-10-25T02:30
            Europe/Berlin       | FREQ=DAILY  | 2026-10-24T02:30 | 2026-10-25T00:30:00Z | 2026-10-26T02:30
            # Lord Howe moves by half an hour: 02:15 on 2026-10-04 is 02:45 (15:45Z the day before)
            Australia/Lord_Howe | FREQ=DAILY  | 2026-10-03T02:15 | 2026-10-03T15:44:59Z | 2026-10-04T02:15
            Australia/Lord_Howe | FREQ=DAILY  | 2026-10-03T02:15 | 2026-10-03T15:45:00Z | 2026-10-05T02:15
            # and back on 2026-04-05: 01:45 first at 14:45Z
            Australia/Lord_Howe | FREQ=DAILY  | 2026-04-04T01:45 | 2026-04-04T14:44:59Z | 2026-04-05T01:45
            Australia/Lord_Howe | FREQ=DAILY  | 2026-04-04T01:45 | 2026-04-04T14:45:00Z | 2026-04-06T01:45
            # Apia had no 30 December 2011: its 09:00 is that of the 31st (19:00Z on the 30th)
            Pacific/Apia        | FREQ=DAILY  | 2011-12-29T09:00 | 2011-12-29T20:00:00Z | 2011-12-30T09:00
            Pacific/Apia        | FREQ=DAILY  | 2011-12-29T09:00 | 2011-12-30T18:59:59Z | 2011-12-30T09:00
            Pacific/Apia        | FREQ=DAILY  | 2011-12-29T09:00 | 2011-12-30T19:00:00Z | 2012-01-01T09:00
            Pacific/Apia        | FREQ=DAILY  | 2011-12-29       | 2011-12-30T09:00:00Z | 2011-12-30
            Pacific/Apia        | FREQ=DAILY  | 2011-12-29       | 2011-12-30T10:00:00Z | 2012-01-01
            """)
    void slotsAreComparedAsInstantsOfTheirZone(String zone, String rule, String slot, String done, String expected) {
        assertThat(next(rule, "due", "next-future", slot, slot, done, zone, 1))
                .map(NextOccurrence::slot)
                .hasToString("Optional[" + expected + "]");
    }

    @Test
    void wholeDaysAreComparedInTheUsersZoneAndTimesInTheTasks() {
        Completion completion = completion(
                "FREQ=DAILY", "due", "next-future", "2026-12-05", "2026-12-05", "2026-12-06T23:00:00Z", "UTC", 1);
        Completion inTokyo = new Completion(
                1,
                completion.completedAt(),
                completion.zone(),
                ZoneId.of("Asia/Tokyo"),
                completion.slot(),
                completion.start(),
                completion.rule(),
                completion.anchor(),
                completion.missed(),
                completion.exdates(),
                1);
        assertThat(NextOccurrence.after(completion).orElseThrow().due()).hasToString("2026-12-07");
        assertThat(NextOccurrence.after(inTokyo).orElseThrow().due()).hasToString("2026-12-08");
    }

    @Test
    void countFromTheDueCountsMissedAndExcludedSlots() {
        assertThat(complete("FREQ=DAILY;COUNT=5", "due", "next-future", "2026-12-01", "2026-12-02T12:00:00Z"))
                .containsExactly("2026-12-01#1", "2026-12-03#2", "2026-12-04#3", "2026-12-05#4");
        assertThat(complete("FREQ=DAILY;COUNT=3", "due", "next-in-series", "2026-12-01", "2026-12-09T12:00:00Z"))
                .containsExactly("2026-12-01#1", "2026-12-02#2", "2026-12-03#3");
        assertThat(complete(
                        "FREQ=DAILY;COUNT=4",
                        "due",
                        "next-in-series",
                        "2026-12-01",
                        "2026-12-01T12:00:00Z",
                        "2026-12-03"))
                .containsExactly("2026-12-01#1", "2026-12-02#2", "2026-12-04#3");
    }

    @Test
    void countFromCompletionCountsTasks() {
        assertThat(complete(
                        "FREQ=DAILY;INTERVAL=2;COUNT=3",
                        "completion",
                        "next-future",
                        "2026-12-01",
                        "2026-12-09T12:00:00Z"))
                .containsExactly("2026-12-01#1", "2026-12-11#2", "2026-12-13#3");
    }

    @Test
    void anEndByDateEndsBothKindsOfSeries() {
        assertThat(complete(
                        "FREQ=DAILY;UNTIL=20261203", "due", "next-future", "2026-12-01T21:00", "2026-12-01T12:00:00Z"))
                .containsExactly("2026-12-01T21:00#1", "2026-12-02T21:00#2", "2026-12-03T21:00#3");
        assertThat(complete(
                        "FREQ=DAILY;UNTIL=20261203", "completion", "next-future", "2026-12-01", "2026-12-01T12:00:00Z"))
                .containsExactly("2026-12-01#1", "2026-12-02#2", "2026-12-03#3");
        assertThat(complete(
                        "FREQ=HOURLY;INTERVAL=6;UNTIL=20261201",
                        "completion",
                        "next-future",
                        "2026-12-01T12:00",
                        "2026-12-01T12:00:00Z"))
                .containsExactly("2026-12-01T12:00#1", "2026-12-01T18:00#2");
    }

    /** Completes the first occurrence at {@code firstDone} and every other when it is due, until the series ends. */
    private static List<String> complete(
            String rule, String anchor, String missed, String start, String firstDone, String... exdates) {
        List<LocalMoment> excluded =
                Arrays.stream(exdates).map(LocalMoment::parse).toList();
        ZoneId utc = ZoneId.of("UTC");
        LocalMoment first = LocalMoment.parse(start);
        Optional<NextOccurrence> now = Optional.of(new NextOccurrence(first, first, 1, first));
        Instant done = Instant.parse(firstDone);
        List<String> seen = new ArrayList<>();
        while (now.isPresent()) {
            NextOccurrence occurrence = now.get();
            seen.add(occurrence.slot() + "#" + occurrence.index());
            Instant due = occurrence.due().in(utc);
            now = NextOccurrence.after(new Completion(
                    1,
                    due.isAfter(done) ? due : done,
                    utc,
                    utc,
                    occurrence.slot(),
                    occurrence.start(),
                    rule,
                    Anchor.parse(anchor),
                    Missed.parse(missed),
                    excluded,
                    occurrence.index()));
            done = due;
        }
        return seen;
    }
}
