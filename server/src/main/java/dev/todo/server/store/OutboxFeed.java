package dev.todo.server.store;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The reading end of the outbox for some topics. One feed of a topic exists at a time over all replicas: it holds a
 * session lock of the database for as long as it is open. It speaks JDBC itself, since locks and notifications belong to
 * one connection.
 */
public final class OutboxFeed implements AutoCloseable {

    private static final Events LOG = Events.of(OutboxFeed.class);
    private static final int LOCK = 0x70d0;

    private final Connection connection;
    private final Collection<String> topics;

    private OutboxFeed(Connection connection, Collection<String> topics) {
        this.connection = connection;
        this.topics = topics;
    }

    /**
     * Opens the feed of {@code topics}, unless another replica holds one of them.
     *
     * @throws UnavailableException when the database is away
     */
    public static Optional<OutboxFeed> claim(Database database, Collection<String> topics) {
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(true);
            if (lock(connection, topics)) {
                try (Statement listen = connection.createStatement()) {
                    listen.execute("listen outbox");
                }
                return Optional.of(new OutboxFeed(connection, topics));
            }
            unlock(connection);
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            abort(connection);
            throw away(e);
        }
    }

    /**
     * What waits to be published.
     *
     * @param events how many
     * @param oldest since when the oldest waits; {@code null} when none does
     */
    public record Backlog(long events, @Nullable Instant oldest) {}

    /** What waits at the moment, whoever holds the feed. */
    public static Backlog backlog(Database database) {
        return database.inTransaction(tx -> tx.one(
                        "select count(*) as n, min(created_at) as oldest from outbox where published_at is null",
                        row -> new Backlog(row.number("n"), row.instantOrNull("oldest")))
                .orElse(new Backlog(0, null)));
    }

    /** The oldest unpublished events, at most {@code limit}, leaving out those of {@code users}. */
    public List<Outbox.Message> unpublished(Collection<UUID> users, int limit) {
        String sql = """
                select id, user_id, sequence, topic, type, subject, payload, created_at from outbox
                where published_at is null and topic = any (?) and user_id <> all (?) order by position limit ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", topics.toArray()));
            query.setArray(2, uuids(users));
            query.setInt(3, limit);
            List<Outbox.Message> entries = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new Outbox.Message(
                            row.getObject("id", UUID.class),
                            row.getObject("user_id", UUID.class),
                            row.getLong("sequence"),
                            row.getString("topic"),
                            row.getString("type"),
                            row.getString("subject"),
                            row.getString("payload"),
                            row.getTimestamp("created_at").toInstant()));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Notes that the transport has these events for good. */
    public void published(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = ? where id = any (?)")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setArray(2, uuids(ids));
            update.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Forgets events published before {@code before}; answers how many. */
    public int forget(Instant before) {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where published_at < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Waits until something is committed to the outbox, at most {@code limit}. */
    public void awaitNews(Duration limit) {
        try {
            connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, limit.toMillis()));
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Gives the locks back with the connection. */
    @Override
    public void close() {
        try (Connection closing = connection;
                Statement release = closing.createStatement()) {
            release.execute("unlisten *");
            unlock(closing);
        } catch (SQLException e) {
            abort(connection);
        }
    }

    private static boolean lock(Connection connection, Collection<String> topics) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            for (String topic : topics) {
                lock.setInt(1, LOCK);
                lock.setString(2, topic);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (Statement release = connection.createStatement()) {
            release.execute("select pg_advisory_unlock_all()");
        }
    }

    private Array uuids(Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /** A connection in doubt must not go back to the pool with the lock on it. */
    private static void abort(Connection connection) {
        try (Connection closing = connection) {
            closing.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warning(Fields.event("outbox-connection-lost"), e);
        }
    }

    private static UnavailableException away(SQLException e) {
        return new UnavailableException("the database is away", e);
    }
}
