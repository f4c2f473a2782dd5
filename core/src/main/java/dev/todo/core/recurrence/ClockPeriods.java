package dev.todo.core.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Hours, minutes and seconds. */
final class ClockPeriods implements Periods {

    private final ByParts by;
    private final DayFilter filter;
    private final ChronoUnit unit;
    private final long step;
    private final long origin;
    /** The seconds within one period that a slot may have. */
    private final int[] offsets;

    ClockPeriods(RecurrenceRule rule, LocalDateTime start, DayFilter filter) {
        this.by = rule.by();
        this.filter = filter;
        this.unit = switch (rule.frequency()) {
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
        this.step = unit.getDuration().toSeconds() * rule.interval();
        this.origin = start.truncatedTo(unit).toEpochSecond(ZoneOffset.UTC);
        this.offsets = Period.seconds(
                List.of(0),
                unit != ChronoUnit.HOURS ? List.of(0) : orElse(by.minutes(), start.getMinute()),
                unit == ChronoUnit.SECONDS ? List.of(0) : orElse(by.seconds(), start.getSecond()));
    }

    private static List<Integer> orElse(List<Integer> values, int implied) {
        return values.isEmpty() ? List.of(implied) : values;
    }

    @Override
    public long indexFor(LocalDateTime moment) {
        return firstFrom(moment.truncatedTo(unit));
    }

    private long firstFrom(LocalDateTime moment) {
        return Math.max(0, Math.ceilDiv(moment.toEpochSecond(ZoneOffset.UTC) - origin, step));
    }

    @Override
    public LocalDateTime begin(long index) {
        return LocalDateTime.ofEpochSecond(origin + index * step, 0, ZoneOffset.UTC);
    }

    @Override
    public long next(long index) {
        LocalDateTime begin = begin(index);
        LocalDateTime open = opens(begin);
        return open.equals(begin) ? index + 1 : Math.max(index + 1, firstFrom(open));
    }

    @Override
    public Period get(long index) {
        LocalDateTime begin = begin(index);
        if (!opens(begin).equals(begin)) {
            return Period.EMPTY;
        }
        int first = begin.toLocalTime().toSecondOfDay();
        int[] secondsOfDay = offsets.clone();
        for (int i = 0; i < secondsOfDay.length; i++) {
            secondsOfDay[i] += first;
        }
        return Period.of(List.of(begin.toLocalDate()), secondsOfDay, by.setPositions());
    }

    /** The moment itself when the parts allow it, else the end of the day, hour, minute or second they rule out. */
    private LocalDateTime opens(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (!filter.month(day.getMonthValue())) {
            return day.withDayOfMonth(1).plusMonths(1).atStartOfDay();
        }
        if (!filter.test(day)) {
            return day.plusDays(1).atStartOfDay();
        }
        if (excludes(by.hours(), moment.getHour())) {
            return moment.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        if (unit != ChronoUnit.HOURS && excludes(by.minutes(), moment.getMinute())) {
            return moment.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        if (unit == ChronoUnit.SECONDS && excludes(by.seconds(), moment.getSecond())) {
            return moment.plusSeconds(1);
        }
        return moment;
    }

    private static boolean excludes(List<Integer> allowed, int value) {
        return !allowed.isEmpty() && !allowed.contains(value);
    }
}
