package dev.todo.server.store;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Sees the reminder that is next, and hears of every one that is made or moved. It speaks JDBC itself, since
 * notifications belong to one connection.
 */
public final class ReminderWatch implements AutoCloseable {

    private static final Events LOG = Events.of(ReminderWatch.class);

    private static final long LOCK = 0x70d0_0e11L;

    private final Connection connection;

    private ReminderWatch(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins to listen.
     *
     * @throws UnavailableException when the database is away
     */
    public static ReminderWatch open(Database database) {
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(true);
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen reminders");
            }
            return new ReminderWatch(connection);
        } catch (SQLException e) {
            abort(connection);
            throw away(e);
        }
    }

    /**
     * As {@link #open}, but one exists at a time over all replicas; empty while another has it.
     *
     * @throws UnavailableException when the database is away
     */
    public static Optional<ReminderWatch> claim(Database database) {
        ReminderWatch watch = open(database);
        try (Statement statement = watch.connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(watch);
            }
        } catch (SQLException e) {
            abort(watch.connection);
            throw away(e);
        }
        watch.close();
        return Optional.empty();
    }

    /** When the next reminder fires, or should have. */
    public Optional<Instant> next() {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select min(fires_at) from reminders where state = 'scheduled'")) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Waits until a reminder is made or moved, at most {@code limit}; answers whether one was. */
    public boolean awaitNews(Duration limit) {
        try {
            var news = connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, limit.toMillis()));
            return news != null && news.length > 0;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Ends a wait that is under way, in every process. */
    public static void interrupt(Database database) {
        database.runInTransaction(tx -> tx.list("select pg_notify('reminders', '')", row -> true));
    }

    /** Gives the claim back, if there is one, with the connection. */
    @Override
    public void close() {
        try (Connection closing = connection;
                Statement release = closing.createStatement()) {
            release.execute("unlisten *");
            release.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            abort(connection);
        }
    }

    /** A connection in doubt must not go back to the pool. */
    private static void abort(Connection connection) {
        try (Connection closing = connection) {
            closing.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warning(Fields.event("reminders-connection-lost"), e);
        }
    }

    private static UnavailableException away(SQLException e) {
        return new UnavailableException("the database is away", e);
    }
}
