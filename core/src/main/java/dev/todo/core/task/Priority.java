package dev.todo.core.task;

import io.avaje.jsonb.Json;
import java.util.Locale;
import java.util.Optional;

/** How much a task matters, in rising order. */
public enum Priority {
    /** Can wait. */
    LOW,
    /** The default. */
    MEDIUM,
    /** Comes first. */
    HIGH;

    /** The name on the wire, in lower case. */
    @Json.Value
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name or one of the words people use instead ({@code p1}, {@code urgent}, {@code !high}); empty when the
     * word names no priority. A leading exclamation mark and the case of letters do not matter.
     */
    public static Optional<Priority> fromWord(String word) {
        String bare = word.strip().toLowerCase(Locale.ROOT);
        while (bare.startsWith("!") && bare.length() > 1 && bare.charAt(1) != '!') {
            bare = bare.substring(1);
        }
        return Optional.ofNullable(
                switch (bare) {
                    case "high",
                            "hi",
                            "p1",
                            "1",
                            "urgent",
                            "important",
                            "critical",
                            "highest",
                            "top",
                            "asap",
                            "!!",
                            "!!!" -> HIGH;
                    case "medium", "med", "mid", "normal", "p2", "2", "default", "!" -> MEDIUM;
                    case "low", "lo", "p3", "p4", "3", "4", "minor", "lowest", "someday", "unimportant" -> LOW;
                    default -> null;
                });
    }
}
