package dev.todo.core.language.time;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as said.
 *
 * @param hour 0 to 23, or 1 to 12 when {@code reading} is open
 * @param second -1 when no seconds were said
 * @param reading how the hour is to be taken
 * @param zone the zone named with it
 */
record Clock(
        int hour,
        int minute,
        int second,
        Reading reading,
        @Nullable ZoneId zone) {

    private static final LocalTime DAY_BEGINS = LocalTime.of(7, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(21, 59, 59);

    /** How the hour is to be taken. */
    enum Reading {
        /** In the first or the second half of the day. */
        OPEN,
        /** As it stands. */
        FIXED,
        /** On the day after the one named: midnight ends a day. */
        NEXT_DAY,
        /** There is no such time. */
        IMPOSSIBLE
    }

    static Clock at(int hour, int minute) {
        return new Clock(hour, minute, -1, Reading.FIXED, null);
    }

    static Clock midnight() {
        return new Clock(0, 0, -1, Reading.NEXT_DAY, null);
    }

    static Clock impossible() {
        return new Clock(0, 0, -1, Reading.IMPOSSIBLE, null);
    }

    /** {@code hour} as a bare number: 1 to 12 leave the half of the day open, 24 ends the day. */
    static Clock bare(int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second <= 0) {
            return midnight();
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return impossible();
        }
        return new Clock(hour, minute, second, hour >= 1 && hour <= 12 ? Reading.OPEN : Reading.FIXED, null);
    }

    /** As {@link #bare}, written with a leading zero, which leaves no doubt about the half of the day. */
    static Clock padded(int hour, int minute, int second) {
        Clock clock = bare(hour, minute, second);
        return clock.open() ? clock.fixed(hour) : clock;
    }

    /** With {@code am} or {@code pm} said; an hour above 12 speaks for itself. */
    Clock half(boolean pm) {
        if (reading == Reading.IMPOSSIBLE || (hour > 12 && !pm)) {
            return impossible();
        }
        if (hour > 12 || reading != Reading.OPEN) {
            return this;
        }
        return fixed(hour % 12 + (pm ? 12 : 0));
    }

    Clock fixed(int otherHour) {
        return new Clock(otherHour, minute, second, Reading.FIXED, zone);
    }

    Clock nextDay(int otherHour) {
        return new Clock(otherHour, minute, second, Reading.NEXT_DAY, zone);
    }

    Clock in(ZoneId other) {
        return new Clock(hour, minute, second, reading, other);
    }

    boolean open() {
        return reading == Reading.OPEN;
    }

    boolean possible() {
        return reading != Reading.IMPOSSIBLE;
    }

    boolean nextDay() {
        return reading == Reading.NEXT_DAY;
    }

    Grain grain() {
        return second >= 0 ? Grain.SECOND : Grain.MINUTE;
    }

    /** The time of day; an open hour is taken in waking hours, 07:00 to 21:59, the earlier first. */
    LocalTime time() {
        LocalTime asSaid = LocalTime.of(hour, minute, Math.max(0, second));
        return open() ? first(null, asSaid) : asSaid;
    }

    /** As {@link #time()}, but an open hour is taken after {@code earliest} if that is possible within the day. */
    LocalTime timeAfter(@Nullable LocalTime earliest) {
        LocalTime asSaid = LocalTime.of(hour, minute, Math.max(0, second));
        return open() ? first(earliest, asSaid) : asSaid;
    }

    /** The first such time after {@code start} on the same day, waking hours or not; else as {@link #time()}. */
    LocalTime endOf(LocalTime start) {
        LocalTime asSaid = LocalTime.of(hour, minute, Math.max(0, second));
        if (!open()) {
            return asSaid;
        }
        LocalTime am = asSaid.withHour(hour % 12);
        return am.isAfter(start) ? am : am.plusHours(12).isAfter(start) ? am.plusHours(12) : time();
    }

    private static LocalTime first(@Nullable LocalTime earliest, LocalTime asSaid) {
        LocalTime am = asSaid.withHour(asSaid.getHour() % 12);
        LocalTime pm = am.plusHours(12);
        boolean amWaking = !am.isBefore(DAY_BEGINS);
        boolean pmWaking = !pm.isAfter(DAY_ENDS);
        if (earliest == null) {
            return amWaking ? am : pm;
        }
        if (amWaking && am.isAfter(earliest)) {
            return am;
        }
        if (pmWaking && pm.isAfter(earliest)) {
            return pm;
        }
        return amWaking ? am : pm;
    }
}
