package dev.todo.core.language.time;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.ByParts;
import dev.todo.core.recurrence.Frequency;
import dev.todo.core.recurrence.OrdinalDay;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.recurrence.Slots;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the RRULE, the first occurrence and the exceptions of a rule as said. */
final class RepeatResolver {

    private final TimeContext context;
    private final MomentResolver moments;
    private final Repeat repeat;
    private final RepeatLimits limits;
    private final LocalDateTime now;

    RepeatResolver(TimeContext context, MomentResolver moments, Repeat repeat) {
        this.context = context;
        this.moments = moments;
        this.repeat = repeat;
        this.limits = new RepeatLimits(moments, repeat.frame());
        Frame frame = repeat.frame();
        this.now = moments.nowAt(new When(
                null, frame.clocks().isEmpty() ? null : frame.clocks().getFirst(), null, TimeValue.Relation.AT));
    }

    TimeValue value() {
        Cycle cycle = repeat.cycle();
        if (cycle.vague()) {
            boolean timesSaid = cycle.frequency() == Frequency.DAILY
                    && repeat.frame().clocks().size() > 1;
            if (!timesSaid) {
                return moments.problem(Problem.VAGUE);
            }
            cycle = cycle.clearly();
        }
        try {
            TimesOfDay times =
                    TimesOfDay.of(cycle, repeat.frame().timed(cycle.frequency().subDaily()));
            Cycle shifted = times == null ? null : thinned(times.nextDay() ? dayLater(cycle) : cycle);
            return times == null || shifted == null ? moments.problem(Problem.VAGUE) : value(shifted, times);
        } catch (InvalidInputException e) {
            // The rule has no occurrence, or its end lies before its beginning.
            return moments.problem(Problem.IMPOSSIBLE);
        }
    }

    /** Midnight ends the day named, so it is at 00:00 of the weekday after. */
    private static Cycle dayLater(Cycle cycle) {
        return cycle.frequency() != Frequency.WEEKLY
                ? cycle
                : cycle.withDays(cycle.days().stream()
                        .map(day -> OrdinalDay.every(day.day().plus(1)))
                        .toList());
    }

    /** Without the weekdays and months left out; {@code null} when a rule cannot say it. */
    private @Nullable Cycle thinned(Cycle cycle) {
        Frame frame = repeat.frame();
        Cycle thinned = cycle;
        if (!frame.outMonths().isEmpty()) {
            if (!cycle.months().isEmpty()) {
                return null;
            }
            thinned = thinned.withMonths(frame.otherMonths());
        }
        if (frame.outDays().isEmpty()) {
            return thinned;
        }
        boolean all = thinned.days().isEmpty();
        boolean possible = thinned.monthDays().isEmpty()
                && ((thinned.frequency() == Frequency.WEEKLY && !all)
                        || (thinned.frequency() == Frequency.DAILY && thinned.interval() == 1)
                        || thinned.frequency().subDaily());
        if (!possible) {
            return null;
        }
        Set<DayOfWeek> left = new TreeSet<>(
                all
                        ? List.of(DayOfWeek.values())
                        : thinned.days().stream().map(OrdinalDay::day).toList());
        left.removeAll(frame.outDays());
        List<OrdinalDay> days = left.stream().map(OrdinalDay::every).toList();
        return days.isEmpty()
                ? null
                : thinned.withDays(days)
                        .within(thinned.frequency().subDaily() ? thinned.frequency() : Frequency.WEEKLY);
    }

    private TimeValue value(Cycle cycle, TimesOfDay times) {
        LocalMoment earliest = earliest(cycle, times);
        RecurrenceRule rule = rule(cycle, times.hours(), times.minutes());
        LocalMoment start = Slots.start(rule, quarterStart(cycle, earliest));
        RecurrenceRule limited = limits.limited(rule, cycle, start);
        List<LocalMoment> exdates = limits.exdates(limited, start);
        LocalMoment first = exdates.isEmpty()
                ? start
                : Slots.of(limited, start, exdates).firstOnOrAfter(start).orElse(start);
        if (!limited.endless()) {
            first = Slots.start(limited, first);
        }
        LocalMoment end = end(first, times);
        return new TimeValue(
                first,
                end,
                first.allDay() ? Grain.DAY : times.grain(),
                limited.alignedTo(first).toString(),
                cycle.completion() ? Anchor.COMPLETION : Anchor.DUE,
                exdates,
                null,
                times.zone(),
                TimeValue.Relation.AT,
                !cycle.bare() || repeat.frame().from() != null,
                !first.allDay(),
                false,
                null);
    }

    private @Nullable LocalMoment end(LocalMoment first, TimesOfDay times) {
        Length during = repeat.frame().during();
        if (during != null && !during.dates() && !first.allDay()) {
            return LocalMoment.of(first.dateTime().plus(during.duration()));
        }
        if (times.until() == null) {
            return null;
        }
        LocalDateTime end = first.date().atTime(times.until());
        return LocalMoment.of(end.isAfter(first.dateTime()) ? end : end.plusDays(1));
    }

    /** Where the series may begin at the earliest: where it was said to, else today, or a step on. */
    private LocalMoment earliest(Cycle cycle, TimesOfDay times) {
        LocalDate said = said();
        LocalTime time = times.first();
        if (cycle.frequency().subDaily()) {
            return subDaily(cycle, said, times);
        }
        LocalDate today = now.toLocalDate();
        LocalDate day = said == null || said.isBefore(today) ? today : said;
        if (time == null) {
            return LocalMoment.of(day);
        }
        LocalDateTime moment = day.atTime(time);
        if (moment.isAfter(now)) {
            return LocalMoment.of(moment);
        }
        if (times.hours().size() > 1 && day.equals(now.toLocalDate())) {
            return LocalMoment.of(later(times, day));
        }
        return LocalMoment.of(cycle.bare() && said == null ? step(cycle, moment) : moment.plusDays(1));
    }

    private LocalDateTime later(TimesOfDay times, LocalDate day) {
        for (int hour : times.hours()) {
            LocalDateTime moment = day.atTime(hour, times.minute());
            if (moment.isAfter(now)) {
                return moment;
            }
        }
        return day.plusDays(1).atTime(times.hours().getFirst(), times.minute());
    }

    private LocalMoment subDaily(Cycle cycle, @Nullable LocalDate said, TimesOfDay times) {
        LocalTime time = times.first();
        if (said != null && !said.equals(now.toLocalDate())) {
            return LocalMoment.of(said.atTime(time == null ? LocalTime.MIDNIGHT : time));
        }
        LocalDateTime moment = now.toLocalDate().atTime(time == null ? LocalTime.MIDNIGHT : time);
        if (time == null) {
            return LocalMoment.of(step(cycle, now.withSecond(0).withNano(0)));
        }
        while (!moment.isAfter(now)) {
            moment = step(cycle, moment);
        }
        boolean over = !times.hours().isEmpty() && !times.hours().contains(moment.getHour());
        return LocalMoment.of(over ? now.toLocalDate().plusDays(1).atTime(time) : moment);
    }

    private static LocalDateTime step(Cycle cycle, LocalDateTime moment) {
        int n = cycle.interval();
        return switch (cycle.frequency()) {
            case SECONDLY -> moment.plusSeconds(n);
            case MINUTELY -> moment.plusMinutes(n);
            case HOURLY -> moment.plusHours(n);
            case DAILY -> moment.plusDays(n);
            case WEEKLY -> moment.plusWeeks(n);
            case MONTHLY -> moment.plusMonths(n);
            case YEARLY -> moment.plusYears(n);
        };
    }

    /** The day a "starting …" names; {@code null} when there is none. */
    private @Nullable LocalDate said() {
        return switch (repeat.frame().from()) {
            case When when -> {
                MomentResolver.Resolved resolved = moments.resolve(when);
                if (resolved == null) {
                    throw new InvalidInputException("there is no such day");
                }
                yield resolved.moment().date();
            }
            case Span span -> span.first(context.today());
            case null, default -> null;
        };
    }

    /** Counted days of a quarter are in its first month, those counted from the end in its last. */
    private LocalMoment quarterStart(Cycle cycle, LocalMoment earliest) {
        if (!cycle.quarterly() || cycle.bare()) {
            return earliest;
        }
        boolean fromEnd = cycle.position() < 0
                || cycle.monthDays().contains(-1)
                || cycle.days().stream().anyMatch(day -> day.ordinal() < 0);
        RecurrenceRule inQuarter = rule(
                cycle.times(1).withMonths(fromEnd ? List.of(3, 6, 9, 12) : List.of(1, 4, 7, 10)), List.of(), List.of());
        return Slots.start(inQuarter, earliest);
    }

    private RecurrenceRule rule(Cycle cycle, List<Integer> hours, List<Integer> minutes) {
        List<Integer> monthDays =
                cycle.frequency() == Frequency.YEARLY && cycle.onlyMonths() ? List.of(1) : cycle.monthDays();
        return new RecurrenceRule(
                cycle.frequency(),
                cycle.interval(),
                null,
                null,
                context.weekStart(),
                new ByParts(
                        cycle.months(),
                        List.of(),
                        List.of(),
                        monthDays,
                        cycle.days(),
                        hours,
                        minutes,
                        List.of(),
                        cycle.position() == 0 ? List.of() : List.of(cycle.position())));
    }
}
