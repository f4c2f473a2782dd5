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
import org.postgresql.PGConnection;

/**
 * The reading end of the outbox. One feed exists at a time over all replicas: it holds a session lock of the database
 * for as long as it is open. It speaks JDBC itself, since locks and notifications belong to one connection.
 */
public final class OutboxFeed implements AutoCloseable {

    private static final Events LOG = Events.of(OutboxFeed.class);
    private static final long LOCK = 0x70d0_0b0cL;

    private final Connection connection;

    private OutboxFeed(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the feed, unless another replica holds it.
     *
     * @throws UnavailableException when the database is away
     */
    public static Optional<OutboxFeed> claim(Database database) {
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(true);
            if (lock(connection)) {
                try (Statement listen = connection.createStatement()) {
                    listen.execute("listen outbox");
                }
                return Optional.of(new OutboxFeed(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            abort(connection);
            throw away(e);
        }
    }

    /** The oldest unpublished events, at most {@code limit}, leaving out those of {@code users}. */
    public List<Outbox.Message> unpublished(Collection<UUID> users, int limit) {
        String sql = """
                select id, user_id, sequence, topic, type, subject, payload, created_at from outbox
                where published_at is null and user_id <> all (?) order by position limit ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, uuids(users));
            query.setInt(2, limit);
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

    /** Gives the lock back with the connection. */
    @Override
    public void close() {
        try (Connection closing = connection;
                Statement release = closing.createStatement()) {
            release.execute("unlisten *");
            release.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            abort(connection);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
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
