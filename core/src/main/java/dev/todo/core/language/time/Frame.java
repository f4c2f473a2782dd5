package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a period that repeats: times of day, where it begins and ends, what it leaves out.
 *
 * @param from where it begins: When or Span
 * @param until where it ends: When or Span
 * @param through whether a span as the end is included
 * @param during how long it goes on
 * @param outDays weekdays left out
 * @param outMonths months left out
 * @param outDates days left out: Day or Interval
 */
record Frame(
        List<Clock> clocks,
        @Nullable DayPart part,
        @Nullable ClockRange window,
        @Nullable Object from,
        @Nullable Object until,
        boolean through,
        @Nullable Integer count,
        @Nullable Length during,
        Set<DayOfWeek> outDays,
        Set<Integer> outMonths,
        List<Object> outDates) {

    static final Frame NONE =
            new Frame(List.of(), null, null, null, null, false, null, null, Set.of(), Set.of(), List.of());

    static Frame at(List<Clock> clocks) {
        return new Frame(clocks, null, null, null, null, false, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame in(DayPart part) {
        return new Frame(List.of(), part, null, null, null, false, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame within(ClockRange window) {
        return new Frame(List.of(), null, window, null, null, false, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame from(Object from) {
        return new Frame(List.of(), null, null, from, null, false, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame until(Object until, boolean through) {
        return new Frame(List.of(), null, null, null, until, through, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame between(Object from, Object until) {
        return new Frame(List.of(), null, null, from, until, true, null, null, Set.of(), Set.of(), List.of());
    }

    static Frame times(int count) {
        return new Frame(List.of(), null, null, null, null, false, count, null, Set.of(), Set.of(), List.of());
    }

    static Frame during(Length length) {
        return new Frame(List.of(), null, null, null, null, false, null, length, Set.of(), Set.of(), List.of());
    }

    static Frame withoutDays(Set<DayOfWeek> days) {
        return new Frame(List.of(), null, null, null, null, false, null, null, Set.copyOf(days), Set.of(), List.of());
    }

    static Frame withoutMonths(List<Integer> months) {
        return new Frame(List.of(), null, null, null, null, false, null, null, Set.of(), Set.copyOf(months), List.of());
    }

    static Frame withoutDates(List<?> dates) {
        return new Frame(List.of(), null, null, null, null, false, null, null, Set.of(), Set.of(), List.copyOf(dates));
    }

    /** Both together; {@code null} when the same is said twice. */
    @Nullable
    Frame and(Frame other) {
        if (clash(from, other.from)
                || clash(until, other.until)
                || clash(count, other.count)
                || clash(during, other.during)
                || clash(part, other.part)
                || clash(window, other.window)
                || (!clocks.isEmpty() && !other.clocks.isEmpty())
                || (window != null && !other.clocks.isEmpty())
                || (!clocks.isEmpty() && other.window != null)) {
            return null;
        }
        return new Frame(
                clocks.isEmpty() ? other.clocks : clocks,
                part == null ? other.part : part,
                window == null ? other.window : window,
                from == null ? other.from : from,
                until == null ? other.until : until,
                through || other.through,
                count == null ? other.count : count,
                during == null ? other.during : during,
                outDays.isEmpty() ? other.outDays : outDays,
                outMonths.isEmpty() ? other.outMonths : outMonths,
                joined(outDates, other.outDates));
    }

    private static boolean clash(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null;
    }

    private static List<Object> joined(List<Object> one, List<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /**
     * A time of day said with the beginning or the end, "starting tomorrow at 7am", is the time of day of the rule,
     * when none else is said and the rule is not finer than a day.
     */
    Frame timed(boolean subDaily) {
        if (subDaily || !clocks.isEmpty() || part != null || window != null) {
            return this;
        }
        Clock clock = clock(from) == null ? clock(until) : clock(from);
        return clock == null ? this : Objects.requireNonNull(and(at(List.of(clock))));
    }

    private static @Nullable Clock clock(@Nullable Object bound) {
        return bound instanceof When when ? when.time() : null;
    }

    /** The months of the year that are not left out. */
    List<Integer> otherMonths() {
        Set<Integer> months = new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        months.removeAll(outMonths);
        return List.copyOf(months);
    }
}
