package dev.todo.core.language.time;

import dev.todo.core.recurrence.Frequency;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The times of day of a rule.
 *
 * @param first the earliest of them; {@code null} for a rule of whole days
 * @param until where each occurrence ends
 * @param hours {@code BYHOUR}, when there are several times
 * @param minutes {@code BYMINUTE}
 * @param nextDay whether they are on the day after the one named
 */
record TimesOfDay(
        @Nullable LocalTime first,
        @Nullable LocalTime until,
        List<Integer> hours,
        List<Integer> minutes,
        Grain grain,
        boolean nextDay,
        @Nullable ZoneId zone) {

    /** The times of {@code cycle} in {@code frame}; {@code null} when one rule cannot hold them. */
    static @Nullable TimesOfDay of(Cycle cycle, Frame frame) {
        if (frame.window() != null) {
            return window(cycle, frame.window());
        }
        List<Clock> clocks = new ArrayList<>();
        for (Clock clock : frame.clocks()) {
            if (!clock.possible()) {
                return null;
            }
            Clock narrowed = frame.part() == null ? clock : frame.part().narrow(clock);
            clocks.add(narrowed == null ? clock : narrowed);
        }
        if (clocks.isEmpty() && frame.part() != null) {
            clocks.add(frame.part().clock());
        }
        return switch (clocks.size()) {
            case 0 -> new TimesOfDay(null, null, List.of(), List.of(), grain(cycle), false, null);
            case 1 -> one(clocks.getFirst());
            default -> several(cycle, clocks);
        };
    }

    private static Grain grain(Cycle cycle) {
        return cycle.frequency() == Frequency.SECONDLY ? Grain.SECOND : Grain.MINUTE;
    }

    private static TimesOfDay one(Clock clock) {
        return new TimesOfDay(clock.time(), null, List.of(), List.of(), clock.grain(), clock.nextDay(), clock.zone());
    }

    private static @Nullable TimesOfDay several(Cycle cycle, List<Clock> clocks) {
        TreeSet<LocalTime> times = new TreeSet<>();
        LocalTime before = null;
        for (Clock clock : clocks) {
            if (clock.nextDay()) {
                return null;
            }
            LocalTime time = clock.timeAfter(before);
            times.add(time);
            before = time;
        }
        boolean sameMinute = times.stream().map(LocalTime::getMinute).distinct().count() == 1;
        if (!sameMinute || cycle.frequency().subDaily()) {
            return null;
        }
        List<Integer> hours = times.stream().map(LocalTime::getHour).toList();
        return new TimesOfDay(
                times.getFirst(),
                null,
                hours.size() > 1 ? hours : List.of(),
                List.of(),
                Grain.MINUTE,
                false,
                clocks.getFirst().zone());
    }

    /** Hours from one to the other for a rule within the day; for any other rule a beginning and an end. */
    private static @Nullable TimesOfDay window(Cycle cycle, ClockRange window) {
        if (!window.from().possible() || !window.to().possible()) {
            return null;
        }
        LocalTime from = window.from().time();
        LocalTime to =
                window.to().open() ? window.to().timeAfter(from) : window.to().time();
        if (!cycle.frequency().subDaily()) {
            return new TimesOfDay(
                    from,
                    to,
                    List.of(),
                    List.of(),
                    Grain.MINUTE,
                    false,
                    window.from().zone());
        }
        boolean hourly = cycle.frequency() == Frequency.HOURLY;
        boolean endCounts = hourly && to.getMinute() >= from.getMinute();
        int length = Math.floorMod(to.getHour() - from.getHour() - (endCounts || to.getMinute() > 0 ? 0 : 1), 24);
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour <= length; hour += hourly ? cycle.interval() : 1) {
            hours.add((from.getHour() + hour) % 24);
        }
        return new TimesOfDay(
                from, null, hours, List.of(), Grain.MINUTE, false, window.from().zone());
    }

    int minute() {
        return first == null ? 0 : first.getMinute();
    }
}
