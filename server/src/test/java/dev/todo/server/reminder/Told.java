package dev.todo.server.reminder;

import dev.todo.core.event.EventTypes;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.server.outbox.Lane;
import dev.todo.server.store.Database;
import dev.todo.server.store.Outbox;
import dev.todo.server.store.OutboxFeed;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.UUID;

/** What the outbox holds of one user, in the order it would be published. */
final class Told {

    private static final Jsonb JSON = Jsonb.builder().build();

    private final Database database;
    private final UUID user;

    Told(Database database, UUID user) {
        this.database = database;
        this.user = user;
    }

    List<Outbox.Message> all() {
        try (OutboxFeed feed = OutboxFeed.claim(database, Lane.ALL.topics()).orElseThrow()) {
            return feed.unpublished(List.of(), 1_000_000).stream()
                    .filter(message -> message.user().equals(user))
                    .toList();
        }
    }

    List<ReminderDue> due() {
        return of(EventTypes.REMINDER_DUE, ReminderDue.class);
    }

    List<ReminderSettled> settled() {
        return of(EventTypes.REMINDER_SETTLED, ReminderSettled.class);
    }

    private <T> List<T> of(String type, Class<T> payload) {
        return all().stream()
                .filter(message -> message.type().equals(type))
                .map(message -> JSON.type(payload).fromJson(message.payload()))
                .toList();
    }
}
