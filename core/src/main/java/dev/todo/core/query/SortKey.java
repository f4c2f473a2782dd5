package dev.todo.core.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing to sort by. Tasks without a value come last either way.
 *
 * @param by what
 * @param descending whether the largest comes first
 */
public record SortKey(By by, boolean descending) {

    /** What tasks can be sorted by. */
    public enum By {
        /** When they are due. */
        DUE,
        /** How much they matter; rising, so {@code -priority} puts high first. */
        PRIORITY,
        /** When they were created. */
        CREATED,
        /** When they last changed. */
        UPDATED,
        /** When they were completed. */
        COMPLETED,
        /** Their title, by the alphabet. */
        TITLE,
        /** Their number. */
        NUMBER;

        /** The word in the filter language. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What {@code word} names; {@code done} is the same as {@code completed}. */
        public static Optional<By> fromWord(String word) {
            String key = word.equals("done") ? "completed" : word;
            return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
        }

        static String names() {
            return Arrays.stream(values()).map(By::key).collect(Collectors.joining(", "));
        }
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by.key();
    }
}
