package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The limits of what people write. */
final class Texts {

    /** The most characters a name (of a filter, a token, a user) may have. */
    static final int MAX_NAME = 100;

    /** The most characters a filter may have. */
    static final int MAX_QUERY = 1_000;

    private Texts() {}

    /** A title as it is stored: without space around it. */
    static String title(String text) {
        return line("title", text, Task.MAX_TITLE);
    }

    /** Notes as they are stored; {@code null} when there is nothing but space. */
    static @Nullable String notes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        reject("notes", text, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        limit("notes", text, Task.MAX_NOTES);
        return text;
    }

    /** A name as it is stored. */
    static String name(String field, String text) {
        return line(field, text, MAX_NAME);
    }

    /** One line of at most {@code limit} characters (code points), with space around it taken off. */
    static String line(String field, String text, int limit) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            throw new InvalidInputException(field, "'" + field + "' is empty");
        }
        reject(field, bare, c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
        limit(field, bare, limit);
        return bare;
    }

    private static void limit(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new InvalidInputException(
                    field, "'" + field + "' has " + length + " characters, at most " + limit + " are allowed");
        }
    }

    private static void reject(String field, String text, IntPredicate forbidden) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (forbidden.test(c) || Character.getType(c) == Character.SURROGATE) {
                throw new InvalidInputException(
                        field,
                        i + 1,
                        "'" + field + "' holds the character U+" + String.format("%04X", c)
                                + ", which is not allowed there");
            }
            i += Character.charCount(c);
        }
    }
}
