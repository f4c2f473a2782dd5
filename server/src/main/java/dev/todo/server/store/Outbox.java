package dev.todo.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
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
        for (Message message : messages) {
            tx.update(
                    """
                    insert into outbox (id, user_id, sequence, topic, type, subject, payload, created_at)
                    values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?)
                    """,
                    message.id(),
                    message.user(),
                    message.sequence(),
                    message.topic(),
                    message.type(),
                    message.subject(),
                    message.payload(),
                    message.createdAt());
        }
    }
}
