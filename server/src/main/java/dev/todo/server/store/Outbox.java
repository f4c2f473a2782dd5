package dev.todo.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /**
     * What waits to be published, each user's in the order of their changes.
     *
     * @param except users to leave out: theirs stopped at a failure
     * @param limit at most so many
     */
    public List<Message> unpublished(Tx tx, Collection<UUID> except, int limit) {
        return tx.list(
                """
                select id, user_id, sequence, topic, type, subject, payload, created_at from outbox
                where published_at is null and user_id <> all (?::uuid[])
                order by user_id, sequence, position limit ?
                """,
                row -> new Message(
                        row.uuid("id"),
                        row.uuid("user_id"),
                        row.number("sequence"),
                        row.text("topic"),
                        row.text("type"),
                        row.textOrNull("subject"),
                        row.text("payload"),
                        row.instant("created_at")),
                except,
                limit);
    }

    /** Notes that the broker has these. */
    public void markPublished(Tx tx, Collection<UUID> messages, Instant now) {
        tx.update("update outbox set published_at = ? where id = any(?::uuid[])", now, messages);
    }

    /** Forgets what was published before {@code before}; answers how many. */
    public long prune(Tx tx, Instant before) {
        return tx.update("delete from outbox where published_at < ?", before);
    }
}
