package dev.todo.core.language.time;

import dev.todo.core.language.time.TimeValue.Relation;
import dev.todo.core.time.LocalMoment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which moment an expression means for someone who speaks now. */
final class MomentResolver {

    private final TimeContext context;

    MomentResolver(TimeContext context) {
        this.context = context;
    }

    /** A moment, or {@code null} when there is none such. */
    @Nullable
    Resolved resolve(When when) {
        return resolve(when, nowAt(when));
    }

    /** The speaker's now on the clock of the zone named, which is the speaker's if none is. */
    LocalDateTime nowAt(When when) {
        ZoneId zone = when.clock() == null ? null : when.clock().zone();
        return zone == null
                ? context.now().toLocalDateTime()
                : context.now().withZoneSameInstant(zone).toLocalDateTime();
    }

    private @Nullable Resolved resolve(When when, LocalDateTime now) {
        Clock clock = when.time();
        if (clock == null) {
            LocalDate date = when.day() == null ? null : when.day().saidOn(now.toLocalDate());
            return date == null ? null : new Resolved(LocalMoment.of(date), Grain.DAY, null);
        }
        if (!clock.possible()) {
            return null;
        }
        LocalDateTime moment = when.day() == null ? nextAt(clock, now) : on(when.day(), clock, now, late(when));
        return moment == null ? null : new Resolved(LocalMoment.of(moment), clock.grain(), clock.zone());
    }

    /** The next such time of day after now. */
    private static LocalDateTime nextAt(Clock clock, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDateTime first = at(today, clock, now);
        return first.isAfter(now) ? first : at(today.plusDays(1), clock, now);
    }

    /** Whether it can still be what was said when its usual hour has passed. */
    private static boolean late(When when) {
        return when.clock() == null && (when.part() == DayPart.EVENING || when.part() == DayPart.NIGHT);
    }

    /**
     * The day at that time; one that comes again is taken after now.
     *
     * @param late whether a time passed today becomes the next full hour
     */
    private static @Nullable LocalDateTime on(Day day, Clock clock, LocalDateTime now, boolean late) {
        LocalDate date = day.saidOn(now.toLocalDate());
        if (date == null) {
            return null;
        }
        LocalDateTime moment = at(date, clock, now);
        if (late && moment.isBefore(now)) {
            LocalDateTime fullHour = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            return fullHour.toLocalDate().equals(date) ? fullHour : moment;
        }
        if (day.floating() && !moment.isAfter(now)) {
            LocalDate next = day.first(date.plusDays(1));
            return next == null ? null : at(next, clock, now);
        }
        return moment;
    }

    private static LocalDateTime at(LocalDate date, Clock clock, LocalDateTime now) {
        boolean today = date.equals(now.toLocalDate());
        LocalDate day = clock.nextDay() ? date.plusDays(1) : date;
        return day.atTime(today ? clock.timeAfter(now.toLocalTime()) : clock.time());
    }

    /**
     * A moment found.
     *
     * @param zone as named
     */
    record Resolved(
            LocalMoment moment, Grain grain, @Nullable ZoneId zone) {}

    TimeValue value(When when) {
        Resolved resolved = resolve(when);
        if (resolved == null) {
            return problem(Problem.IMPOSSIBLE);
        }
        return value(resolved, null, when);
    }

    private TimeValue value(Resolved resolved, @Nullable LocalMoment end, When when) {
        return new TimeValue(
                resolved.moment(),
                end,
                resolved.grain(),
                null,
                null,
                List.of(),
                null,
                resolved.zone(),
                when.relation(),
                when.day() != null,
                when.timed(),
                past(resolved, when),
                null);
    }

    private boolean past(Resolved resolved, When when) {
        LocalDateTime now = nowAt(when);
        LocalMoment moment = resolved.moment();
        return moment.allDay()
                ? moment.date().isBefore(now.toLocalDate())
                : moment.dateTime()
                        .isBefore(now.withSecond(resolved.grain() == Grain.SECOND ? now.getSecond() : 0)
                                .withNano(0));
    }

    TimeValue value(SpanPoint point) {
        return value(point.span(), null, point.relation());
    }

    private TimeValue value(Span span, @Nullable LocalMoment end, Relation relation) {
        LocalDate start = span.first(context.today());
        boolean past = span.end(start).compareTo(context.today()) <= 0;
        return new TimeValue(
                LocalMoment.of(start),
                end,
                span.grain(),
                null,
                null,
                List.of(),
                null,
                null,
                relation,
                true,
                false,
                past,
                null);
    }

    TimeValue value(SpanInterval interval) {
        LocalDate start = interval.from().first(context.today());
        LocalDate last = interval.to().first(start);
        return last.isBefore(start)
                ? problem(Problem.IMPOSSIBLE)
                : value(interval.from(), LocalMoment.of(interval.to().end(last)), Relation.AT);
    }

    /** The end is the first such moment after the start; a day said as the end is included. */
    TimeValue value(Interval interval) {
        Resolved start = resolve(interval.from());
        if (start == null) {
            return problem(Problem.IMPOSSIBLE);
        }
        LocalMoment end = end(interval.to(), start.moment());
        return end == null ? problem(Problem.IMPOSSIBLE) : value(start, end, interval.from());
    }

    private static @Nullable LocalMoment end(When to, LocalMoment start) {
        Clock clock = to.time();
        LocalDate date = to.day() == null ? start.date() : to.day().first(start.date());
        if (date == null || (clock != null && !clock.possible())) {
            return null;
        }
        if (clock == null) {
            LocalMoment end = start.allDay()
                    ? LocalMoment.of(date.plusDays(1))
                    : LocalMoment.of(date.plusDays(1).atStartOfDay());
            return end.compareTo(start) > 0 ? end : null;
        }
        LocalDate day = clock.nextDay() ? date.plusDays(1) : date;
        LocalDateTime end = day.atTime(
                date.equals(start.date()) ? clock.endOf(start.dateTime().toLocalTime()) : clock.time());
        if (to.day() == null && !end.isAfter(start.dateTime())) {
            end = end.plusDays(1);
        }
        return end.isAfter(start.dateTime()) ? LocalMoment.of(end) : null;
    }

    TimeValue value(Lasting lasting) {
        Resolved start = resolve(lasting.from());
        if (start == null) {
            return problem(Problem.IMPOSSIBLE);
        }
        Length length = lasting.length();
        LocalMoment end = start.moment().allDay()
                ? LocalMoment.of(length.from(start.moment().date(), 1))
                : LocalMoment.of(length.from(
                                start.moment().dateTime().atZone(context.now().getZone()), 1)
                        .toLocalDateTime());
        return value(start, end, lasting.from());
    }

    TimeValue value(Shift shift) {
        boolean back = shift.direction() == Shift.Direction.BEFORE || shift.direction() == Shift.Direction.EARLIER;
        var moment = back
                ? context.now().minus(shift.period()).minus(shift.duration())
                : context.now().plus(shift.period()).plus(shift.duration());
        boolean dates = shift.duration().isZero();
        LocalMoment start = dates
                ? LocalMoment.of(moment.toLocalDate())
                : LocalMoment.of(moment.toLocalDateTime().withSecond(0));
        return new TimeValue(
                start,
                null,
                dates ? Grain.DAY : Grain.MINUTE,
                null,
                null,
                List.of(),
                shift,
                null,
                Relation.AT,
                dates,
                !dates,
                back,
                null);
    }

    TimeValue problem(Problem problem) {
        return new TimeValue(
                LocalMoment.of(context.today()),
                null,
                Grain.DAY,
                null,
                null,
                List.of(),
                null,
                null,
                Relation.AT,
                false,
                false,
                false,
                problem);
    }
}
