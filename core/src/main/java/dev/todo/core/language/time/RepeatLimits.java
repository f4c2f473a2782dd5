package dev.todo.core.language.time;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.recurrence.Slots;
import dev.todo.core.time.LocalMoment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Where a rule ends, and which days it leaves out. */
final class RepeatLimits {

    private static final int MAX_EXDATES = 400;

    private final MomentResolver moments;
    private final Frame frame;

    RepeatLimits(MomentResolver moments, Frame frame) {
        this.moments = moments;
        this.frame = frame;
    }

    /** {@code rule} with its COUNT or UNTIL, for a series that begins at {@code start}. */
    RecurrenceRule limited(RecurrenceRule rule, Cycle cycle, LocalMoment start) {
        if (frame.count() != null) {
            return rule.withCount(frame.count());
        }
        if (frame.until() != null) {
            return rule.withUntil(until(frame.until(), start));
        }
        Length during = frame.during();
        if (during == null || (!during.dates() && !cycle.frequency().subDaily())) {
            return rule;
        }
        int count = occurrences(cycle, during);
        if (count > 0) {
            return rule.withCount(count);
        }
        return rule.withUntil(
                during.dates() && start.allDay()
                        ? LocalMoment.of(during.from(start.date(), 1).minusDays(1))
                        : LocalMoment.of(during.from(start.date(), 1)
                                .atTime(start.dateTime().toLocalTime())
                                .plus(during.duration())
                                .minusSeconds(1)));
    }

    /** How many slots there are in a length told in the period of the rule; 0 when it is not. */
    private static int occurrences(Cycle cycle, Length during) {
        boolean once = cycle.days().size() <= 1
                && cycle.monthDays().size() <= 1
                && cycle.months().size() <= 1;
        if (!once || cycle.interval() > 1) {
            return 0;
        }
        return switch (cycle.frequency()) {
            case DAILY -> cycle.bare() && only(during, Unit.DAY) ? 7 * during.weeks() + during.days() : 0;
            case WEEKLY -> only(during, Unit.WEEK) ? during.weeks() : 0;
            case MONTHLY -> only(during, Unit.MONTH) ? 12 * during.years() + during.months() : 0;
            case YEARLY -> only(during, Unit.YEAR) ? during.years() : 0;
            default -> 0;
        };
    }

    private static boolean only(Length length, Unit unit) {
        boolean dates = length.dates() && length.workdays() == 0;
        return dates
                && switch (unit) {
                    case DAY -> length.years() == 0 && length.months() == 0;
                    case WEEK -> length.years() == 0 && length.months() == 0 && length.days() == 0;
                    case MONTH -> length.weeks() == 0 && length.days() == 0;
                    default -> length.months() == 0 && length.weeks() == 0 && length.days() == 0;
                };
    }

    /** A day includes all of it, a span its first day, or all of it after "through". */
    private LocalMoment until(Object until, LocalMoment start) {
        if (until instanceof Span span) {
            LocalDate begins = span.first(start.date());
            return LocalMoment.of(frame.through() ? span.end(begins).minusDays(1) : begins);
        }
        When when = (When) until;
        Clock clock = when.time();
        LocalDate date = when.day() == null ? start.date() : when.day().first(start.date());
        if (date == null) {
            throw new InvalidInputException("there is no such day");
        }
        if (when.day() == null && clock != null) {
            LocalDateTime end = date.atTime(clock.endOf(start.dateTime().toLocalTime()));
            return LocalMoment.of(end.isAfter(start.dateTime()) && !clock.nextDay() ? end : end.plusDays(1));
        }
        return clock == null ? LocalMoment.of(date) : LocalMoment.of(date, clock.time());
    }

    /** The days left out of a series that begins at {@code start}. */
    List<LocalMoment> exdates(RecurrenceRule rule, LocalMoment start) {
        List<LocalMoment> exdates = new ArrayList<>();
        Slots slots = Slots.of(rule, start, List.of());
        for (Object out : frame.outDates()) {
            if (out instanceof Day day) {
                LocalDate date = day.first(start.date());
                if (date == null) {
                    throw new InvalidInputException("there is no such day");
                }
                exdates.add(start.on(date));
            } else if (out instanceof Interval interval) {
                TimeValue days = moments.value(interval);
                for (LocalDate date = days.start().date();
                        days.end() != null && date.isBefore(days.end().date()) && exdates.size() < MAX_EXDATES;
                        date = date.plusDays(1)) {
                    LocalMoment slot = start.on(date);
                    if (slots.firstOnOrAfter(slot).filter(slot::equals).isPresent()) {
                        exdates.add(slot);
                    }
                }
            }
        }
        return exdates;
    }
}
