package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@code BYDAY}: a weekday, all of them in the period or the n-th of the month or year.
 *
 * @param ordinal 0 for every such weekday, 1 for the first, -1 for the last; at most 53 either way
 * @param day the weekday
 */
public record OrdinalDay(int ordinal, DayOfWeek day) {

    private static final int MAX_ORDINAL = 53;

    /** Checks the ordinal. */
    public OrdinalDay {
        if (Math.abs(ordinal) > MAX_ORDINAL) {
            throw new InvalidInputException("BYDAY: '" + ordinal + "' is out of range, use 1 to 53 or -53 to -1");
        }
    }

    /** Every such weekday. */
    public static OrdinalDay every(DayOfWeek day) {
        return new OrdinalDay(0, day);
    }

    /**
     * Reads {@code MO}, {@code 2TU} or {@code -1FR}, in capitals.
     *
     * @throws InvalidInputException when it is anything else
     */
    static OrdinalDay parse(String text) {
        int split = text.length() - 2;
        if (split >= 0) {
            DayOfWeek day = dayOf(text.substring(split));
            String ordinal = text.substring(0, split);
            if (day != null && ordinal.isEmpty()) {
                return every(day);
            }
            if (day != null && ordinal.matches("[+-]?[0-9]{1,2}") && Integer.parseInt(ordinal) != 0) {
                return new OrdinalDay(Integer.parseInt(ordinal), day);
            }
        }
        throw new InvalidInputException("BYDAY: '" + text
                + "' is not a weekday, use MO, TU, WE, TH, FR, SA, SU or one with a number, as 2MO or -1FR");
    }

    /** The two letters of RFC 5545: {@code MO} to {@code SU}. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    static @Nullable DayOfWeek dayOf(String code) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (code(day).equals(code)) {
                return day;
            }
        }
        return null;
    }

    /** As RFC 5545 writes it: {@code MO}, {@code 2TU}, {@code -1FR}. */
    @Override
    public String toString() {
        return (ordinal == 0 ? "" : Integer.toString(ordinal)) + code(day);
    }
}
