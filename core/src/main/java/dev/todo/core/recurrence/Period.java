package dev.todo.core.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * The slots of one period of a rule, in order: every time of day on every day, then {@code BYSETPOS}. They are worked
 * out when asked for, as a year of seconds has 31 million.
 */
final class Period {

    static final Period EMPTY = new Period(List.of(), new int[0], new long[0]);

    private final List<LocalDate> days;
    private final int[] secondsOfDay;
    private final long[] picks;

    /** Without {@code BYSETPOS} there are no picks and every combination is a slot. */
    private Period(List<LocalDate> days, int[] secondsOfDay, long[] picks) {
        this.days = days;
        this.secondsOfDay = secondsOfDay;
        this.picks = picks;
    }

    static Period of(List<LocalDate> days, int[] secondsOfDay, List<Integer> setPositions) {
        long all = (long) days.size() * secondsOfDay.length;
        if (setPositions.isEmpty() || all == 0) {
            return all == 0 ? EMPTY : new Period(days, secondsOfDay, new long[0]);
        }
        long[] picks = setPositions.stream()
                .mapToLong(position -> position > 0 ? position - 1 : all + position)
                .filter(pick -> pick >= 0 && pick < all)
                .sorted()
                .distinct()
                .toArray();
        return picks.length == 0 ? EMPTY : new Period(days, secondsOfDay, picks);
    }

    /** How many slots there are. */
    long size() {
        return picks.length > 0 ? picks.length : (long) days.size() * secondsOfDay.length;
    }

    /** The slot at {@code position}, from 0. */
    LocalDateTime get(long position) {
        long combination = picks.length > 0 ? picks[(int) position] : position;
        LocalDate day = days.get((int) (combination / secondsOfDay.length));
        return day.atTime(LocalTime.ofSecondOfDay(secondsOfDay[(int) (combination % secondsOfDay.length)]));
    }

    /** The position of the first slot not before {@code moment}; {@link #size()} when all are before it. */
    long firstNotBefore(LocalDateTime moment) {
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Every combination of hours, minutes and seconds, as seconds in order. */
    static int[] seconds(List<Integer> hours, List<Integer> minutes, List<Integer> seconds) {
        int[] all = new int[hours.size() * minutes.size() * seconds.size()];
        int next = 0;
        for (int hour : hours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    all[next++] = (hour * 60 + minute) * 60 + second;
                }
            }
        }
        Arrays.sort(all);
        return all;
    }
}
