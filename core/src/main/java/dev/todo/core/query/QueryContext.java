package dev.todo.core.query;

import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Who asks, and when: what turns the dates of a filter into real ones.
 *
 * @param now the moment of asking
 * @param zone the user's zone, whose days are meant
 * @param weekStart where the user's weeks begin
 */
public record QueryContext(Instant now, ZoneId zone, DayOfWeek weekStart) {

    /** The user's date. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The times a comparison matches. */
    public TimeRange range(Filter.Compare compare) {
        Stretch stretch = stretch(compare.date());
        return switch (compare.operator()) {
            case ON -> {
                Stretch whole = compare.date() instanceof DateTerm.Relative
                        ? days(stretch.firstDay, stretch.dayAfter)
                        : stretch;
                yield new TimeRange(whole.from, whole.to, whole.firstDay, whole.dayAfter);
            }
            case BEFORE -> new TimeRange(null, stretch.from, null, stretch.firstDay);
            case UNTIL -> new TimeRange(null, stretch.to, null, stretch.dayAfter);
            case AFTER -> new TimeRange(stretch.to, null, stretch.dayAfter, null);
            case FROM -> new TimeRange(stretch.from, null, stretch.firstDay, null);
        };
    }

    /** The dues that have passed: times before now, whole days before today. */
    public TimeRange overdue() {
        return new TimeRange(null, now, null, today());
    }

    /** A stretch of time as instants, and the whole days it touches. Ends are exclusive. */
    private record Stretch(Instant from, Instant to, LocalDate firstDay, LocalDate dayAfter) {}

    private Stretch stretch(DateTerm term) {
        LocalDate today = today();
        return switch (term) {
            case DateTerm.Named named ->
                switch (named) {
                    case NOW -> instant(now, now.plusNanos(1));
                    case YESTERDAY -> day(today.minusDays(1));
                    case TODAY -> day(today);
                    case TOMORROW -> day(today.plusDays(1));
                    case WEEK -> {
                        LocalDate first = today.with(TemporalAdjusters.previousOrSame(weekStart));
                        yield days(first, first.plusWeeks(1));
                    }
                    case MONTH ->
                        days(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1));
                    case YEAR ->
                        days(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
                };
            case DateTerm.At(LocalMoment moment) -> {
                if (moment.allDay()) {
                    yield day(moment.date());
                }
                Instant from = moment.in(zone);
                boolean toTheMinute = moment.dateTime().getSecond() == 0;
                yield instant(from, from.plus(1, toTheMinute ? ChronoUnit.MINUTES : ChronoUnit.SECONDS));
            }
            case DateTerm.Exactly(Instant instant) -> instant(instant, instant.plusSeconds(1));
            case DateTerm.Weekday(DayOfWeek day) -> day(today.with(TemporalAdjusters.next(day)));
            case DateTerm.Relative(int amount, DateTerm.Unit unit) -> {
                Instant at = ZonedDateTime.ofInstant(now, zone)
                        .plus(amount, unit.chronoUnit())
                        .toInstant();
                yield instant(at, at);
            }
        };
    }

    private Stretch day(LocalDate day) {
        return days(day, day.plusDays(1));
    }

    private Stretch days(LocalDate first, LocalDate after) {
        return new Stretch(
                first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant(), first, after);
    }

    private Stretch instant(Instant from, Instant to) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        return new Stretch(from, to, day, day.plusDays(1));
    }
}
