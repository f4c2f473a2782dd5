package dev.todo.core.recurrence;

import dev.todo.core.time.LocalMoment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Hours, minutes and seconds. */
final class ClockPeriods implements Periods {

    private static final LocalDateTime END_OF_TIME = LocalDateTime.of(LocalMoment.MAX_YEAR + 1, 1, 1, 0, 0);

    private final ByParts by;
    private final DayFilter filter;
    private final ChronoUnit unit;
    private final long step;
    private final long origin;
    /** The seconds within one period that a slot may have. */
    private final int[] offsets;
    /** Whether any period can hold a slot; if not, walking would visit every second of decades in vain. */
    private final boolean possible;

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
        this.possible = (!by.chooseTimes() || reachable())
                && Period.of(List.of(start.toLocalDate()), offsets, by.setPositions())
                                .size()
                        > 0;
    }

    /** Whether steps from the origin ever meet the times of day that the parts allow: a question of remainders. */
    private boolean reachable() {
        List<Integer> minutes = unit == ChronoUnit.HOURS ? List.of(0) : orElse(by.minutes(), 0, 60);
        List<Integer> seconds = unit == ChronoUnit.SECONDS ? orElse(by.seconds(), 0, 60) : List.of(0);
        long divisor = gcd(step, ChronoUnit.DAYS.getDuration().toSeconds());
        long remainder = Math.floorMod(origin, divisor);
        return Arrays.stream(Period.seconds(orElse(by.hours(), 0, 24), minutes, seconds))
                .anyMatch(second -> second % divisor == remainder);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static List<Integer> orElse(List<Integer> values, int from, int to) {
        return values.isEmpty() ? IntStream.range(from, to).boxed().toList() : values;
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
        if (!possible) {
            return firstFrom(END_OF_TIME);
        }
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
