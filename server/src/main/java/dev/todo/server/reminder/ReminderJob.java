package dev.todo.server.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The job that fires one generation of a reminder.
 *
 * @param reminder the reminder
 * @param generation which move of it
 * @param firesAt when it is to fire
 */
public record ReminderJob(UUID reminder, int generation, Instant firesAt) {

    /** The job's name, {@code reminder-<id>-<generation>}: a moved reminder is another job, never the same one changed. */
    public String name() {
        return new Name(reminder, generation).toString();
    }

    /**
     * What the name of a job says.
     *
     * @param reminder the reminder
     * @param generation which move of it
     */
    public record Name(UUID reminder, int generation) {

        private static final Pattern FORM =
                Pattern.compile("reminder-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})-([1-9]\\d{0,8})");

        /** Reads a name; empty when it is not that of a reminder's job. */
        public static Optional<Name> parse(String name) {
            Matcher form = FORM.matcher(name);
            return form.matches()
                    ? Optional.of(new Name(UUID.fromString(form.group(1)), Integer.parseInt(form.group(2))))
                    : Optional.empty();
        }

        /** The name as schedulers know it. */
        @Override
        public String toString() {
            return "reminder-" + reminder + "-" + generation;
        }
    }
}
