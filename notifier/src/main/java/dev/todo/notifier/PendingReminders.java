package dev.todo.notifier;

import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.push.Push;
import dev.todo.core.push.PushJson;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import dev.todo.service.socket.SocketMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Brings a device that connects what has fired and nobody has acknowledged. Keeps trying while the device is there. */
final class PendingReminders {

    private static final Events LOG = Events.of(PendingReminders.class);

    /** How many devices are brought theirs at a time: after a restart all come back at once. */
    private static final int AT_ONCE = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final PushJson json;
    private final InstantSource clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PendingReminders(PushJson json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Reads and delivers in the background. */
    void deliver(Device device) {
        Thread.ofVirtual().name("pending-reminders").start(() -> {
            try {
                untilDelivered(device);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void untilDelivered(Device device) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        do {
            turns.acquire();
            try {
                if (read(device)) {
                    return;
                }
            } finally {
                turns.release();
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (!device.awaitEnd(pause));
    }

    /** Reads and delivers once; false when the server could not be asked, and asking again may help. */
    boolean read(Device device) {
        try {
            new Reading(device).run();
            return true;
        } catch (UnauthenticatedException e) {
            device.revoke();
            return true;
        } catch (TodoException e) {
            LOG.warning(Fields.event("pending-not-read").with("user", device.user()), e);
            return false;
        }
    }

    /** One reading, page by page. */
    private final class Reading {

        private final Device device;
        private final TodoApi api;
        private final Map<UUID, Optional<Task>> tasks = new HashMap<>();
        private final Set<UUID> read = new HashSet<>();

        Reading(Device device) {
            this.device = device;
            this.api = device.api();
        }

        void run() {
            Instant from = Instant.EPOCH;
            boolean more = true;
            while (more) {
                List<Reminder> page = api.reminders(
                                new ReminderSearch(null, ReminderState.FIRED.wire(), from.toString(), null))
                        .reminders();
                more = false;
                for (Reminder reminder : page) {
                    if (read.add(reminder.id())) {
                        deliver(reminder);
                        more = true;
                    }
                }
                from = more ? page.getLast().firesAt() : from;
            }
        }

        private void deliver(Reminder reminder) {
            task(reminder.taskId()).ifPresent(task -> {
                Push push = new Push.Reminder(
                        reminder.deliveryId(),
                        reminder.id(),
                        reminder.generation(),
                        reminder.taskId(),
                        task.title(),
                        task.due(),
                        reminder.firesAt(),
                        ReminderDue.isLate(reminder.firesAt(), clock.instant()));
                device.remind(
                        reminder.deliveryId(), SocketMessage.text(json.write(push)), NotifierMetrics::redelivered);
            });
        }

        private Optional<Task> task(UUID id) {
            return tasks.computeIfAbsent(id, key -> {
                try {
                    return Optional.of(api.get(TaskRef.of(key)));
                } catch (NotFoundException e) {
                    return Optional.empty(); // deleted in this moment
                }
            });
        }
    }
}
