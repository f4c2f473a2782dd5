package dev.todo.core.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.recurrence.Anchor;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLanguageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeContext MONDAY = at("2026-11-23T14:00");

    private final TimeLanguage language = new TimeLanguage();

    private static TimeContext at(String now) {
        return TimeContext.of(LocalDateTime.parse(now).atZone(BERLIN));
    }

    private TimeValue value(String text, TimeContext context) {
        return language.whole(text, context).orElseThrow().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February", "30/02/2027", "29 February 2027", "at 25:00", "Friday 28 November"})
    void whatDoesNotExistIsFoundAsImpossibleAndIsNoMatch(String text) {
        assertThat(value(text, MONDAY).problem()).isEqualTo(Problem.IMPOSSIBLE);
        assertThat(language.best(text, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice a month", "every few days", "every Easter", "every month on Friday"})
    void ruleThatDoesNotSayWhenIsVagueAndIsNoMatch(String text) {
        assertThat(value(text, MONDAY).problem()).isEqualTo(Problem.VAGUE);
        assertThat(language.best(text, MONDAY)).isEmpty();
    }

    @Test
    void expressionsFoundApartCombine() {
        String text = "every Monday water the plants at 9am";
        List<TimeMatch> parts = language.find(text, MONDAY);
        assertThat(parts).hasSize(2);
        assertThat(language.together(text, parts, MONDAY)).hasValueSatisfying(value -> {
            assertThat(value.recurrence()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
            assertThat(value.start()).hasToString("2026-11-30T09:00");
            assertThat(value.anchor()).isEqualTo(Anchor.DUE);
        });
    }

    @Test
    void expressionsThatSayTheSameTwiceDoNotCombine() {
        String text = "tomorrow or rather on Friday";
        assertThat(language.together(text, language.find(text, MONDAY), MONDAY)).isEmpty();
    }

    @Test
    void zoneNamedIsKeptAndItsDayIsTheOneThere() {
        TimeContext lateInBerlin = at("2026-11-23T23:30");
        TimeValue value = value("at 9am Tokyo time", lateInBerlin);
        assertThat(value.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(value.start()).hasToString("2026-11-24T09:00");
    }

    @Test
    void lengthAloneIsAShift() {
        Shift shift = value("1 day and 2 hours before", MONDAY).shift();
        assertThat(shift)
                .isEqualTo(new Shift(Period.ofDays(1), Duration.ofHours(2), Shift.Direction.BEFORE, "1 day 2 hours"));
        assertThat(value("+3 days", MONDAY).start()).isEqualTo(LocalMoment.parse("2026-11-26"));
    }

    @Test
    void hoursCountExactlyAcrossTheSpringGap() {
        TimeContext beforeGap = TimeContext.of(ZonedDateTime.of(LocalDateTime.parse("2027-03-28T01:30"), BERLIN));
        assertThat(value("in 2 hours", beforeGap).start()).hasToString("2027-03-28T04:30");
        assertThat(value("in 1 day", beforeGap).start()).hasToString("2027-03-29");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23, MONDAY, next Sunday,   2026-12-06
            2026-11-23, SUNDAY, next Sunday,   2026-11-29
            2026-11-23, SUNDAY, end of week,   2026-11-28
            2026-11-23, MONDAY, end of week,   2026-11-29
            2026-11-23, SUNDAY, next week,     2026-11-29
            """)
    void weeksBeginWhereTheUserSays(String today, DayOfWeek weekStart, String text, String start) {
        TimeContext context =
                new TimeContext(LocalDateTime.parse(today + "T10:00").atZone(BERLIN), weekStart, DateOrder.DMY);
        assertThat(value(text, context).start()).hasToString(start);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T14:00, at 5,            2026-11-23T17:00
            2026-11-23T06:00, at 5,            2026-11-23T17:00
            2026-11-23T18:00, at 5,            2026-11-24T17:00
            2026-11-23T18:00, at 9,            2026-11-23T21:00
            2026-11-23T21:30, at 9,            2026-11-24T09:00
            2026-11-23T14:00, tomorrow at 9,   2026-11-24T09:00
            2026-11-23T14:00, every day at 9,  2026-11-24T09:00
            """)
    void bareHourIsTheNextOneOfTheWakingDay(String now, String text, String start) {
        assertThat(value(text, at(now)).start()).hasToString(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "3 days ago", "last Friday at noon", "this morning"})
    void pastIsUnderstoodAndMarked(String text) {
        assertThat(value(text, MONDAY).past()).isTrue();
    }

    @Test
    void offsetsAreUtf16UnitsOfTheText() {
        String text = "\ud83c\udf39 water the roses on Friday \ud83d\ude80";
        TimeMatch match = language.best(text, MONDAY).orElseThrow();
        assertThat(text.substring(match.start(), match.end())).isEqualTo("on Friday");
    }

    @Test
    void quotedWordsAndPartsOfNamesAreNoTimes() {
        assertThat(language.best("read \"The Day After Tomorrow\"", MONDAY)).isEmpty();
        assertThat(language.best("watch the Sunday Times", MONDAY)).isEmpty();
        assertThat(language.best("read \"1984\" on Friday", MONDAY))
                .hasValueSatisfying(match -> assertThat(match.value().start()).hasToString("2026-11-27"));
    }

    @Test
    void everyExpressionOfALongTextIsFound() {
        String text = "call Bob on Friday at 5pm. ".repeat(300);
        assertThat(language.find(text, MONDAY)).hasSize(300);
    }
}
