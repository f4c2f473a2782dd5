package dev.todo.core.event;

import dev.todo.core.reminder.ReminderState;
import io.avaje.jsonb.Json;
import java.util.UUID;

/**
 * The payload of {@link EventTypes#REMINDER_SETTLED}: a delivery that had fired needs no showing any more.
 *
 * @param deliveryId {@code <reminderId>.<generation>}, as it was in its {@link ReminderDue}
 * @param reminderId the reminder
 * @param generation which move of it had fired
 * @param taskId the task it is of
 * @param state what became of the reminder: delivered, cancelled, failed, or scheduled again for another time
 */
@Json
public record ReminderSettled(String deliveryId, UUID reminderId, int generation, UUID taskId, ReminderState state) {}
