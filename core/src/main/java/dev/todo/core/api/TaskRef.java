package dev.todo.core.api;

import dev.todo.core.error.NotFoundException;
import java.util.UUID;

/** Names one task of a user: by id or by number. */
public sealed interface TaskRef {

    /** By id. */
    record ById(UUID id) implements TaskRef {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** By the user's own number. */
    record ByNumber(long number) implements TaskRef {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /** The task with {@code id}. */
    static TaskRef of(UUID id) {
        return new ById(id);
    }

    /** The task with {@code number}. */
    static TaskRef of(long number) {
        return new ByNumber(number);
    }

    /** Whether {@code text} has the form of a reference: a number, with or without {@code #}, or a UUID. */
    static boolean looksLike(String text) {
        return text.matches("#?\\d{1,18}|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /**
     * Reads a number or a UUID.
     *
     * @throws NotFoundException when it is neither, since no task can have that name
     */
    static TaskRef parse(String text) {
        if (!looksLike(text)) {
            throw new NotFoundException("no task '" + text + "': a task is named by its number or its id");
        }
        return text.indexOf('-') > 0
                ? of(UUID.fromString(text))
                : of(Long.parseLong(text.startsWith("#") ? text.substring(1) : text));
    }
}
