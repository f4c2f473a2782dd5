package dev.todo.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code outbox}: events that are to be published once their transaction is committed. An insert notifies
 * the channel {@value #CHANNEL} at commit.
 */
public final class Outbox {

    /** The channel a relay listens on. */
    public static final String CHANNEL = "outbox";

    /**
     * An event to publish.
     *
     * @param id the id of the event
     * @param user whose it is
     * @param sequence the number of the user's change it belongs to
     * @param topic where it goes
     * @param type what happened
     * @param subject the id of the task
     * @param payload JSON
     * @param createdAt when it happened
     */
    public record Message(
            UUID id,
            UUID user,
            long sequence,
            String topic,
            String type,
            @Nullable String subject,
            String payload,
            Instant createdAt) {}

    /** Adds messages, in their order. */
    public void add(Tx tx, Collection<Message> messages) {
        tx.update(
                """
                insert into outbox (id, user_id, sequence, topic, type, subject, payload, created_at)
                select id, user_id, sequence, topic, type, subject, payload, created_at
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[]) with ordinality
                    as m (id, user_id, sequence, topic, type, subject, payload, created_at, place)
                order by place
                """,
                column(messages, Message::id),
                column(messages, Message::user),
                column(messages, Message::sequence),
                column(messages, Message::topic),
                column(messages, Message::type),
                column(messages, Message::subject),
                column(messages, Message::payload),
                column(messages, Message::createdAt));
    }

    private static List<@Nullable Object> column(
            Collection<Message> messages, Function<Message, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>(messages.size());
        messages.forEach(message -> values.add(column.apply(message)));
        return values;
    }
}
