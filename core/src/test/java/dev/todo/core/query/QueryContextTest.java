package dev.todo.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryContextTest {

    /** Wednesday 2026-11-25, 00:30 in Berlin; still Tuesday in UTC. */
    private static final QueryContext BERLIN =
            new QueryContext(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY);

    private static TimeRange range(String term) {
        return BERLIN.range((Filter.Compare) Query.parse(term).filter());
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            due:today,          2026-11-24T23:00:00Z, 2026-11-25T23:00:00Z
            due:tomorrow,       2026-11-25T23:00:00Z, 2026-11-26T23:00:00Z
            created:yesterday,  2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z
            due:week,           2026-11-22T23:00:00Z, 2026-11-29T23:00:00Z
            due:month,          2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z
            due:wednesday,      2026-12-01T23:00:00Z, 2026-12-02T23:00:00Z
            due:2026-03-29,     2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z
            due:2026-12-01T09:00, 2026-12-01T08:00:00Z, 2026-12-01T08:01:00Z
            due<2026-12-31,     ,                     2026-12-30T23:00:00Z
            due<=2026-12-31,    ,                     2026-12-31T23:00:00Z
            due>2026-12-31,     2026-12-31T23:00:00Z,
            due>=tomorrow,      2026-11-25T23:00:00Z,
            created>-7d,        2026-11-17T23:30:00Z,
            created<-2h,        ,                     2026-11-24T21:30:00Z
            due<+2w,            ,                     2026-12-08T23:30:00Z
            due:+1d,            2026-11-25T23:00:00Z, 2026-11-26T23:00:00Z
            done>-1m,           2026-10-24T22:30:00Z,
            """)
    void datesAreTheUsersDays(String term, String from, String to) {
        TimeRange range = range(term);
        assertThat(range.from()).isEqualTo(from == null ? null : instant(from));
        assertThat(range.to()).isEqualTo(to == null ? null : instant(to));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            due:today,          2026-11-25, 2026-11-26
            due:week,           2026-11-23, 2026-11-30
            due<2026-12-31,     ,           2026-12-31
            due<=2026-12-31,    ,           2027-01-01
            due>2026-12-31,     2027-01-01,
            due>=tomorrow,      2026-11-26,
            due<+2w,            ,           2026-12-09
            due<=+2w,           ,           2026-12-10
            due:+1d,            2026-11-26, 2026-11-27
            """)
    void wholeDaysAreComparedAsDays(String term, LocalDate from, LocalDate to) {
        assertThat(range(term).fromDate()).isEqualTo(from);
        assertThat(range(term).toDate()).isEqualTo(to);
    }

    @Test
    void overdueIsBeforeNowForTimesAndBeforeTodayForDays() {
        TimeRange overdue = BERLIN.overdue();
        assertThat(overdue.contains(BERLIN.now().minusSeconds(1))).isTrue();
        assertThat(overdue.contains(BERLIN.now())).isFalse();
        assertThat(overdue.contains(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(overdue.contains(LocalDate.of(2026, 11, 25))).isFalse();
    }

    @Test
    void theWeekBeginsWhereTheUserSays() {
        QueryContext sunday = new QueryContext(BERLIN.now(), BERLIN.zone(), DayOfWeek.SUNDAY);
        TimeRange week = sunday.range((Filter.Compare) Query.parse("due:week").filter());
        assertThat(week.fromDate()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(week.toDate()).isEqualTo(LocalDate.of(2026, 11, 29));
    }
}
