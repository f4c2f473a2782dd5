package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.Shift;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.reminder.ReminderOffset;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads what people write about reminders. A day without a time means the user's all-day reminder time. */
final class ReminderTexts {

    private final Dues dues;

    ReminderTexts(Dues dues) {
        this.dues = dues;
    }

    /**
     * When somebody wants to be reminded; one of the two is set.
     *
     * @param offset so long before the due
     * @param at a time of its own, on the clock of the task's zone or else its owner's
     */
    record Wish(@Nullable ReminderOffset offset, @Nullable LocalMoment at) {}

    /**
     * Reads an offset before the due, a local date-time or a time phrase.
     *
     * @throws InvalidInputException in {@code field}
     */
    Wish read(String field, String text, Change change, TaskDraft draft) {
        try {
            var offset = ReminderOffset.find(text.strip());
            if (offset.isPresent()) {
                return new Wish(offset.get(), null);
            }
        } catch (InvalidInputException e) {
            throw e.in(field);
        }
        User user = change.user();
        ZoneId zone = ReminderRules.zone(draft, user);
        Dues.Due due = dues.read(field, text, new Dues.Speaker(user, change.now(), null, zone, null));
        if (due.moment().allDay()) {
            return new Wish(null, LocalMoment.of(due.moment().date(), user.allDayReminderTime()));
        }
        ZoneId said = due.zone() == null ? zone : due.zone();
        LocalMoment at = said.equals(zone)
                ? due.moment()
                : LocalMoment.of(LocalDateTime.ofInstant(due.moment().in(said), zone));
        return new Wish(null, at);
    }

    /**
     * Reads until when to be left alone: a length of time from now, a local date-time or a time phrase.
     *
     * @throws InvalidInputException in {@code until}, also when it has passed
     */
    Instant until(String text, User user, Instant now) {
        Dues.Due due = dues.read("until", text, new Dues.Speaker(user, now, null, null, null));
        Instant until = instant(due, user, now);
        if (!until.isAfter(now)) {
            throw new InvalidInputException("until", "'" + text + "' has passed: say a time to come");
        }
        return until;
    }

    private static Instant instant(Dues.Due due, User user, Instant now) {
        TimeValue value = due.value();
        Shift shift = value == null ? null : value.shift();
        if (shift != null
                && shift.direction() != Shift.Direction.EARLIER
                && shift.direction() != Shift.Direction.BEFORE) {
            return now.atZone(user.zone())
                    .plus(shift.period())
                    .plus(shift.duration())
                    .toInstant();
        }
        if (due.moment().allDay()) {
            return due.moment()
                    .date()
                    .atTime(user.allDayReminderTime())
                    .atZone(user.zone())
                    .toInstant();
        }
        return due.moment().in(due.zone() == null ? user.zone() : due.zone());
    }
}
