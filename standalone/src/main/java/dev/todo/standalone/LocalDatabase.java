package dev.todo.standalone;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own on the loopback interface, durable, behind a password, and never left alone: when it
 * dies it is started again, and when this process dies, in whatever way, it is told to stop.
 */
public final class LocalDatabase implements AutoCloseable {

    private static final Events LOG = Events.of(LocalDatabase.class);
    private static final String OWNER = "postgres";
    private static final String NAME = "todo";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final Path data;
    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private final Object lock = new Object();
    private @Nullable EmbeddedPostgres server;
    private boolean closed;

    private LocalDatabase(Path folder, int port, String password) {
        this.folder = folder;
        this.data = data(folder);
        this.postmaster = new Postmaster(data);
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of {@code home}, making its database on the first start. The caller holds the home's lock, so
     * that a server found running there is an orphan; it is stopped first, since nobody knows its settings.
     *
     * @throws DatabaseStartException when it does not come up
     */
    public static LocalDatabase start(TodoHome home) {
        return start(home, freePort());
    }

    /** The same on a port of the caller's choice, for processes that are not told where the database went. */
    public static LocalDatabase start(TodoHome home, int port) {
        Path folder = home.database();
        LocalDatabase database = new LocalDatabase(folder, port, password(home, folder));
        synchronized (database.lock) {
            database.discardHalfMade();
            database.stopOrphan();
            database.launch();
            database.makeDatabase();
            database.markMade();
            home.keepPrivate(database.madeMarker());
            home.keepPrivate(folder.resolve("binaries")); // the library opens it to everybody
        }
        return database;
    }

    /** Where its database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(port, NAME, OWNER, password);
    }

    /** A database that can be used until this is closed. */
    public interface Access extends AutoCloseable {
        /** Where it is. */
        DatabaseAddress address();

        @Override
        void close();
    }

    /** The database of {@code home}: of the server that runs, or else started for as long as it is needed. */
    public static Access access(TodoHome home) {
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            return new Running(addressOfRunning(home));
        }
        LocalDatabase started = start(home);
        return new Started(started, lock.get());
    }

    private record Running(DatabaseAddress address) implements Access {
        @Override
        public void close() {
            // It is not ours to stop.
        }
    }

    private record Started(LocalDatabase database, HomeLock lock) implements Access {
        @Override
        public DatabaseAddress address() {
            return database.address();
        }

        @Override
        public void close() {
            database.close();
            lock.close();
        }
    }

    private static DatabaseAddress addressOfRunning(TodoHome home) {
        Path folder = home.database();
        return new Postmaster(data(folder))
                .port()
                .map(port -> new DatabaseAddress(port, NAME, OWNER, password(home, folder)))
                .orElseThrow(() -> new DatabaseStartException(
                        "the server is just starting or stopping: try again in a moment", null));
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** The process id of the server. */
    public long pid() {
        return postmaster
                .process()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new DatabaseStartException("PostgreSQL is not running", null));
    }

    /** Stops the server, ending open connections. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            release();
            postmaster.process().ifPresent(Postmaster::stop);
            postmaster.unguard();
        }
    }

    private void launch() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile(folder).toString())
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("jit", "off")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseStartException("PostgreSQL did not start in " + folder, e);
        }
        requireSetting("fsync", "on");
        requireSetting("synchronous_commit", "on");
        requireSetting("full_page_writes", "on");
        ProcessHandle process = postmaster
                .process()
                .orElseThrow(() -> new DatabaseStartException("PostgreSQL stopped right after it started", null));
        postmaster.guard(process);
        var _ = process.onExit()
                .thenRun(() -> Thread.ofVirtual().name("database-restart").start(this::restart));
    }

    /** Stops the server through the library, if it still runs, and lets go of the library's lock on the folder. */
    private void release() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                LOG.warning(Fields.event("database-release-failed"), e);
            }
            server = null;
        }
    }

    /** Brings the server back after it died under us; tries until it is up or we are closed. */
    private void restart() {
        while (true) {
            synchronized (lock) {
                if (closed) {
                    return;
                }
                LOG.warning(Fields.event("database-died").with("port", port), null);
                release();
                try {
                    launch();
                    LOG.info(Fields.event("database-restarted").with("port", port));
                    return;
                } catch (DatabaseStartException e) {
                    LOG.error(Fields.event("database-restart-failed"), e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stopOrphan() {
        postmaster.process().ifPresent(orphan -> {
            LOG.warning(Fields.event("database-orphan-stopped").with("pid", orphan.pid()), null);
            Postmaster.stop(orphan);
        });
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(address().withName(name).jdbcUrl(), OWNER, password);
    }

    private void requireSetting(String name, String wanted) {
        String actual = value("show " + name);
        if (!wanted.equals(actual)) {
            throw new DatabaseStartException("PostgreSQL runs with " + name + "=" + actual + ", not " + wanted, null);
        }
    }

    private void makeDatabase() {
        if (value("select count(*) from pg_database where datname = '" + NAME + "'")
                .equals("0")) {
            administer("create database " + NAME);
        }
    }

    /** Runs statements about whole databases. */
    void administer(String... statements) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseStartException("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private String value(String query) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new DatabaseStartException("PostgreSQL does not answer", e);
        }
    }

    private Path madeMarker() {
        return folder.resolve("made");
    }

    private void markMade() {
        try {
            Files.writeString(madeMarker(), "The first start went through: data/ is complete.\n");
        } catch (IOException e) {
            throw new DatabaseStartException("cannot write in " + folder, e);
        }
    }

    /** A first start that was cut off leaves a folder without anything of the user's in it. */
    private void discardHalfMade() {
        if (Files.exists(madeMarker()) || !Files.exists(data)) {
            return;
        }
        stopOrphan();
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new DatabaseStartException("cannot clear the half-made database in " + data, e);
        }
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("password");
    }

    private static String password(TodoHome home, Path folder) {
        Path file = passwordFile(folder);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                home.writePrivately(file, HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseStartException("cannot read " + file, e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseStartException("no free port on the loopback interface", e);
        }
    }
}
