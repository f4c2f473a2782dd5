package dev.todo.server.task;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states a reminder goes through. Every move of its time is a new generation, so that a late trigger is known. */
final class Reminding {

    /** Its time had passed when it was made or moved. */
    static final String PAST = "past";

    /** Its task lost the due it counts from. */
    static final String NO_DUE = "no-due";

    /** Its owner cancelled it. */
    static final String CANCELLED = "cancelled";

    private static final Set<String> WITH_TASK =
            Set.of(ChangeKind.COMPLETED.wire(), ChangeKind.SKIPPED.wire(), ChangeKind.DELETED.wire());

    private Reminding() {}

    /** Whether it went only because its task was completed, skipped or deleted. */
    static boolean withdrawnWithTask(Reminder reminder) {
        return reminder.state() == ReminderState.CANCELLED
                && reminder.reason() != null
                && WITH_TASK.contains(reminder.reason());
    }

    static Reminder cancelled(Reminder reminder, String reason) {
        return with(reminder, reminder.firesAt(), reminder.generation(), ReminderState.CANCELLED, reason);
    }

    /** To fire at {@code firesAt}, or cancelled when that has passed. */
    static Reminder scheduledOrPast(Reminder reminder, Instant firesAt, Instant now) {
        int generation = reminder.generation() + 1;
        return firesAt.isAfter(now)
                ? with(reminder, firesAt, generation, ReminderState.SCHEDULED, null)
                : with(reminder, firesAt, generation, ReminderState.CANCELLED, PAST);
    }

    static Reminder delivered(Reminder reminder) {
        return with(reminder, reminder.firesAt(), reminder.generation(), ReminderState.DELIVERED, null);
    }

    /** The same state, for another time. */
    static Reminder at(Reminder reminder, Instant firesAt) {
        return with(reminder, firesAt, reminder.generation(), reminder.state(), reminder.reason());
    }

    static Reminder generation(Reminder reminder, int generation) {
        return with(reminder, reminder.firesAt(), generation, reminder.state(), reminder.reason());
    }

    private static Reminder with(
            Reminder r, Instant firesAt, int generation, ReminderState state, @Nullable String reason) {
        return new Reminder(r.id(), r.taskId(), r.kind(), r.offset(), r.at(), firesAt, generation, state, reason);
    }
}
