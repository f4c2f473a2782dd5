package dev.todo.core.reminder;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * How long before a task is due its reminder fires. Days are nominal, they keep the time of day when the clock is
 * changed; hours, minutes and seconds are exact (as durations are in RFC 5545 §3.3.6).
 *
 * @param days whole days, 0 or more; a week is seven
 * @param time what comes on top of the days, 0 or more
 */
public record ReminderOffset(int days, Duration time) {

    /** At the very moment the task is due. */
    public static final ReminderOffset AT_DUE = new ReminderOffset(0, Duration.ZERO);

    /** Ten years: nobody is reminded earlier. */
    static final int MAX_DAYS = 3_660;

    private static final int DAYS_OF_WEEK = 7;

    /** Checks that it looks back, and not further than ten years. */
    public ReminderOffset {
        time = Duration.ofSeconds(time.toSeconds());
        if (days < 0 || time.isNegative()) {
            throw new InvalidInputException("a reminder counts back from the due, so its offset has no minus");
        }
        if (days > MAX_DAYS || time.toDays() > MAX_DAYS) {
            throw new InvalidInputException("a reminder comes at most ten years before its task is due");
        }
    }

    /**
     * Reads {@code 1 day}, {@code 15 minutes before}, {@code 2h30m}, {@code 1 week}, {@code at due time}, or an ISO 8601
     * duration such as {@code PT15M}.
     *
     * @throws InvalidInputException when the text is nothing of the kind, or counts more than ten years
     */
    public static ReminderOffset parse(String text) {
        return find(text)
                .orElseThrow(
                        () -> new InvalidInputException(
                                "'" + text
                                        + "' is not an offset before the due, write for example 15 minutes, 2h30m, 1 day, 1 week or at due time"));
    }

    /** As {@link #parse}; empty when the text does not look like an offset, so that it may be a time instead. */
    public static Optional<ReminderOffset> find(String text) {
        return new OffsetReader(text).read();
    }

    /** Whether it is the moment the task is due. */
    public boolean atDue() {
        return days == 0 && time.isZero();
    }

    /**
     * When the reminder fires.
     *
     * @param due when the task is due
     * @param zone the zone of the due: the task's, or the user's for a whole day
     * @param allDayReminderTime from which time of day a whole day counts back
     */
    public Instant firesAt(LocalMoment due, ZoneId zone, LocalTime allDayReminderTime) {
        LocalDateTime from = due.date().atTime(due.time().orElse(allDayReminderTime));
        return LocalMoment.of(from.minusDays(days)).in(zone).minus(time);
    }

    /** The canonical words, as {@link #parse} reads them: {@code 1 day}, {@code 2 hours 30 minutes}, {@code at due time}. */
    @Override
    public String toString() {
        if (atDue()) {
            return "at due time";
        }
        StringJoiner words = new StringJoiner(" ");
        if (days % DAYS_OF_WEEK == 0) {
            add(words, days / DAYS_OF_WEEK, "week");
        } else {
            add(words, days, "day");
        }
        add(words, time.toHours(), "hour");
        add(words, time.toMinutesPart(), "minute");
        add(words, time.toSecondsPart(), "second");
        return words.toString();
    }

    private static void add(StringJoiner words, long amount, String unit) {
        if (amount > 0) {
            words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }
}
