package dev.todo.notifier;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.core.event.TaskChanged;
import dev.todo.core.push.DeliveryId;
import dev.todo.core.push.Push;
import dev.todo.core.push.PushJson;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.socket.SocketMessage;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hands events to the devices of their user. It puts messages into queues and waits for nobody. Types it does not know
 * are passed over: a newer server may have more to say.
 */
final class PushConsumer implements EventHandler {

    private final Devices devices;
    private final PushJson json;
    private final InstantSource clock;
    private final JsonType<ReminderDue> reminders;
    private final JsonType<ReminderSettled> settlements;
    private final JsonType<TaskChanged> changes;

    PushConsumer(Devices devices, PushJson json, InstantSource clock) {
        this.devices = devices;
        this.json = json;
        this.clock = clock;
        Jsonb jsonb = Jsonb.builder().build();
        this.reminders = jsonb.type(ReminderDue.class);
        this.settlements = jsonb.type(ReminderSettled.class);
        this.changes = jsonb.type(TaskChanged.class);
    }

    @Override
    public void handle(CloudEvent event) {
        if (!CloudEvent.SPEC_VERSION.equals(event.specversion())) {
            throw new PoisonEventException("this is no CloudEvent of version " + CloudEvent.SPEC_VERSION, null);
        }
        switch (event.type()) {
            case EventTypes.REMINDER_DUE -> remind(event);
            case EventTypes.REMINDER_SETTLED -> settle(event);
            case EventTypes.TASK_CHANGED -> tell(event);
            default -> NotifierMetrics.passedOver();
        }
    }

    private void remind(CloudEvent event) {
        Push.Reminder push = payload(() -> Push.Reminder.of(whole(reminders.fromJson(event.data()))));
        Set<Device> to = devicesOf(event);
        if (!to.isEmpty()) {
            SocketMessage message = SocketMessage.text(json.write(push));
            to.forEach(device -> device.remind(push.id(), message, () -> written(event)));
        }
    }

    private void settle(CloudEvent event) {
        String delivery = payload(() -> {
            DeliveryId id = DeliveryId.parse(settlements.fromJson(event.data()).deliveryId());
            return id.toString();
        });
        Set<Device> to = devicesOf(event);
        if (!to.isEmpty()) {
            SocketMessage message = SocketMessage.text(json.write(new Push.ReminderAcked(delivery)));
            to.forEach(device -> device.settle(delivery, message, () -> written(event)));
        }
    }

    private void tell(CloudEvent event) {
        TaskChanged change = payload(() -> whole(changes.fromJson(event.data())));
        Set<Device> to = devicesOf(event);
        if (!to.isEmpty()) {
            SocketMessage message = SocketMessage.text(
                    json.write(new Push.TaskChange(event.id(), change.taskId(), change.version(), change.change())));
            to.forEach(device -> device.tell(message, () -> written(event)));
        }
    }

    private void written(CloudEvent event) {
        NotifierMetrics.sent(Duration.between(event.time(), clock.instant()));
    }

    private Set<Device> devicesOf(CloudEvent event) {
        try {
            return devices.of(UUID.fromString(event.userid()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PoisonEventException("the user id is no UUID", e);
        }
    }

    /** JSON may lack what the record cannot. */
    private static ReminderDue whole(ReminderDue due) {
        Objects.requireNonNull(due.taskId(), "taskId is missing");
        Objects.requireNonNull(due.title(), "title is missing");
        Objects.requireNonNull(due.firesAt(), "firesAt is missing");
        DeliveryId named = DeliveryId.parse(Objects.requireNonNull(due.deliveryId(), "deliveryId is missing"));
        if (!named.reminder().equals(due.reminderId()) || named.generation() != due.generation()) {
            throw new InvalidInputException("the delivery is not of this reminder and generation");
        }
        return due;
    }

    private static TaskChanged whole(TaskChanged change) {
        Objects.requireNonNull(change.taskId(), "taskId is missing");
        Objects.requireNonNull(change.change(), "change is missing");
        return change;
    }

    private static <T> T payload(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonException
                | InvalidInputException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException e) {
            throw new PoisonEventException("the payload cannot be read: " + e.getMessage(), e);
        }
    }
}
