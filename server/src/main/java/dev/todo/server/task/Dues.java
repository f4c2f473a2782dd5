package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.Problem;
import dev.todo.core.language.time.Shift;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.language.time.TimeMatch;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.User;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments people write: an ISO date, a local date-time, an instant with offset, or any time phrase.
 *
 * <p>A moment in the past is accepted, since only words that say so name one: a date written out, "yesterday", "2 days
 * ago". What says less ("at 5", "Friday") always lies ahead, so nothing gets into the past by accident.
 */
final class Dues {

    private static final int MAX_PHRASE = 200;
    private static final Pattern DATE = Pattern.compile("[+-]?\\d{4,9}-\\d{1,2}-\\d{1,2}");
    private static final Pattern DATE_TIME =
            Pattern.compile("([+-]?\\d{4,9}-\\d{1,2}-\\d{1,2})[Tt ](\\d{1,2}:\\d{2}\\S*)");
    private static final Pattern OFFSET = Pattern.compile(".*(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)(?:\\[.+])?");

    private final TimeLanguage language;

    Dues(TimeLanguage language) {
        this.language = language;
    }

    /**
     * A moment that was read.
     *
     * @param moment the moment on the clock of {@code zone}
     * @param zone the zone of a moment with a time; {@code null} for a whole day
     * @param value the phrase it was read from; {@code null} when it was written as a date
     */
    record Due(
            LocalMoment moment,
            @Nullable ZoneId zone,
            @Nullable TimeValue value) {}

    /**
     * Who writes, and about what.
     *
     * @param user the writer
     * @param now the time of writing
     * @param asked the zone asked for beside the moment
     * @param current the zone the task is in, for want of another
     * @param from what a shift counts from; {@code null} counts from now
     */
    record Speaker(
            User user,
            Instant now,
            @Nullable ZoneId asked,
            @Nullable ZoneId current,
            @Nullable LocalMoment from) {

        /** The zone in which what names none is meant. */
        ZoneId zone() {
            return asked != null ? asked : current != null ? current : user.zone();
        }
    }

    /**
     * Reads a single moment.
     *
     * @throws InvalidInputException in {@code field}
     */
    Due read(String field, String text, Speaker speaker) {
        String bare = text.strip();
        try {
            Optional<Due> written = written(bare, speaker);
            return written.isPresent() ? written.get() : phrase(bare, speaker);
        } catch (InvalidInputException e) {
            throw e.in(field);
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidInputException(field, "'" + bare + "' is out of range: years run from 1 to 9999");
        }
    }

    /** What is written as ISO 8601 has it; empty for all else. */
    private static Optional<Due> written(String text, Speaker speaker) {
        if (DATE.matcher(text).matches()) {
            return Optional.of(new Due(LocalMoment.parse(text), null, null));
        }
        var dateTime = DATE_TIME.matcher(text);
        if (!dateTime.matches()) {
            return Optional.empty();
        }
        String iso = dateTime.group(1) + "T" + dateTime.group(2);
        if (!OFFSET.matcher(dateTime.group(2)).matches()) {
            return Optional.of(new Due(LocalMoment.parse(iso), speaker.zone(), null));
        }
        Instant instant;
        try {
            instant = OffsetDateTime.parse(iso.replaceFirst("\\[.*]$", "")).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException("'" + text + "' is not an instant, write 2026-12-01T09:00:00Z");
        }
        return Optional.of(
                new Due(LocalMoment.of(LocalDateTime.ofInstant(instant, speaker.zone())), speaker.zone(), null));
    }

    private Due phrase(String text, Speaker speaker) {
        TimeValue value = value(text, speaker);
        if (value.recurring()) {
            throw new InvalidInputException("'" + text + "' repeats: say it as the recurrence");
        }
        ZoneId zone = speaker.asked() == null && value.zone() != null ? value.zone() : speaker.zone();
        Shift shift = value.shift();
        if (shift != null && speaker.from() != null && shift.direction() != Shift.Direction.BARE) {
            LocalMoment moved = shifted(speaker.from(), shift, speaker.zone());
            return new Due(moved, moved.allDay() ? null : speaker.zone(), value);
        }
        LocalMoment moment = value.start();
        return new Due(moment, moment.allDay() ? null : zone, value);
    }

    /** What {@code text} means as nothing but a time expression, recurring ones included. */
    TimeValue value(String text, Speaker speaker) {
        if (text.length() > MAX_PHRASE) {
            throw new InvalidInputException("a time has at most " + MAX_PHRASE + " characters");
        }
        TimeValue value = language.whole(text, speaker.user().context(speaker.now(), speaker.zone()))
                .map(TimeMatch::value)
                .orElseThrow(() -> new InvalidInputException("'" + text
                        + "' is not a time: write 2026-12-01, 2026-12-01T09:00 or words such as 'tomorrow at 5pm'"));
        if (value.problem() == Problem.IMPOSSIBLE) {
            throw new InvalidInputException("'" + text + "' names a day or time that does not exist");
        }
        if (value.problem() == Problem.VAGUE) {
            throw new InvalidInputException("'" + text + "' does not say when exactly");
        }
        return value;
    }

    /** {@code from} moved: days and longer on the calendar, hours and shorter exactly. */
    private static LocalMoment shifted(LocalMoment from, Shift shift, ZoneId zone) {
        boolean back = shift.direction() == Shift.Direction.EARLIER || shift.direction() == Shift.Direction.BEFORE;
        LocalDate date = back ? from.date().minus(shift.period()) : from.date().plus(shift.period());
        LocalMoment moved = from.on(date);
        if (shift.duration().isZero()) {
            return moved;
        }
        if (moved.allDay()) {
            throw new InvalidInputException(
                    "a whole day cannot be moved by '" + shift.words() + "': say a time of day");
        }
        Instant at = moved.in(zone);
        Instant there = back ? at.minus(shift.duration()) : at.plus(shift.duration());
        return LocalMoment.of(LocalDateTime.ofInstant(there, zone));
    }
}
