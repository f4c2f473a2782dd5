package dev.todo.server.reminder;

import dev.todo.core.event.EventTypes;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.server.store.Ids;
import dev.todo.server.store.Outbox;
import dev.todo.server.store.Outbox.Message;
import dev.todo.server.store.Tx;
import dev.todo.server.store.Users;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts what happened to reminders into the outbox, each as a change of its owner with a number of its own. */
final class ReminderEvents {

    private final Users users = new Users();
    private final Outbox outbox = new Outbox();
    private final Ids ids;
    private final JsonType<ReminderDue> due;
    private final JsonType<ReminderSettled> settled;

    /** Events with ids that carry the time of {@code clock}. */
    ReminderEvents(InstantSource clock) {
        this.ids = new Ids(clock);
        Jsonb json = Jsonb.builder().serializeNulls(true).build();
        this.due = json.type(ReminderDue.class);
        this.settled = json.type(ReminderSettled.class);
    }

    /**
     * An event.
     *
     * @param user whose it is
     * @param task the task it is about
     * @param type what happened
     * @param payload JSON
     */
    record Event(UUID user, UUID task, String type, String payload) {}

    Event due(UUID user, ReminderDue data) {
        return new Event(user, data.taskId(), EventTypes.REMINDER_DUE, due.toJson(data));
    }

    Event settled(UUID user, ReminderSettled data) {
        return new Event(user, data.taskId(), EventTypes.REMINDER_SETTLED, settled.toJson(data));
    }

    /** Tells {@code events} in their order; {@code held} are the users the transaction has the right to change. */
    void tell(Tx tx, List<Event> events, List<Users.Held> held, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, Long> sequences = held.stream().collect(Collectors.toMap(Users.Held::id, Users.Held::sequence));
        List<Message> messages = new ArrayList<>(events.size());
        for (Event event : events) {
            messages.add(new Message(
                    ids.next(),
                    event.user(),
                    sequences.merge(event.user(), 1L, Long::sum),
                    EventTypes.REMINDERS,
                    event.type(),
                    event.task().toString(),
                    event.payload(),
                    now));
        }
        users.advance(tx, sequences);
        outbox.add(tx, messages);
    }
}
