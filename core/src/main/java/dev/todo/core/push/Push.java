package dev.todo.core.push;

import dev.todo.core.event.ReminderDue;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the notifier tells a device. New kinds may come: a device passes over those it does not know. */
public sealed interface Push {

    /** The connection is new, or something may have been missed: fetch again what is shown. */
    record Hello() implements Push {}

    /**
     * A reminder's time has come. To be shown once, however often it comes, and then acknowledged.
     *
     * @param id the delivery, {@code <reminderId>.<generation>}
     * @param reminderId the reminder
     * @param generation which move of it
     * @param taskId the task it is of
     * @param title the task's title
     * @param due when the task is due, on its local clock
     * @param firesAt when the reminder was to fire
     * @param late whether it comes later than it should
     */
    record Reminder(
            String id,
            UUID reminderId,
            int generation,
            UUID taskId,
            String title,
            @Nullable LocalMoment due,
            Instant firesAt,
            boolean late)
            implements Push {

        /** The message for the event {@code due}. */
        public static Reminder of(ReminderDue due) {
            return new Reminder(
                    due.deliveryId(),
                    due.reminderId(),
                    due.generation(),
                    due.taskId(),
                    due.title(),
                    due.due(),
                    due.firesAt(),
                    due.late());
        }
    }

    /**
     * A reminder needs no showing any more: another device has shown it, or it was withdrawn.
     *
     * @param id the delivery
     */
    record ReminderAcked(String id) implements Push {}

    /**
     * A task changed.
     *
     * @param id the event; the same change may be told twice
     * @param taskId the task
     * @param version its version now
     * @param change what happened, for example {@code completed}
     */
    record TaskChange(String id, UUID taskId, long version, String change) implements Push {}

    /**
     * Something the device sent was not understood, or could not be done.
     *
     * @param id what it named, if it named anything
     * @param detail what went wrong
     */
    record Failure(@Nullable String id, String detail) implements Push {}
}
