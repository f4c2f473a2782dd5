package dev.todo.standalone;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnavailableException;
import dev.todo.server.account.Accounts;
import dev.todo.server.account.Caller;
import dev.todo.server.store.Database;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process behind {@code todo up}, {@code backup}, {@code restore} and {@code user add}. Usage:
 *
 * <pre>
 * up              runs the server until it is told to stop (SIGTERM, SIGINT)
 * backup FILE     writes everything to FILE; the server may run
 * restore FILE    replaces everything by what FILE holds; the server must not run
 * user add NAME   makes another user and prints their token; the server may run
 * </pre>
 *
 * Exit codes: 0 done, 1 failed, 2 usage.
 */
public final class Main {

    private static final int DEFAULT_PORT = 7420;
    private static final int STOPPING_ATTEMPTS = 600;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    private Main(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.getenv(), System.out, System.err).run(arguments));
    }

    private int run(String... arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        try {
            // Only the server has a log; what the other commands have to say they print.
            Map<String, String> log = command.equals("up") ? Map.of() : Map.of("log.level", "WARNING");
            Logging.configure(
                    Configuration.load(Standalone.MODULES, environment, log).get("log"));
            TodoHome home = TodoHome.of(environment);
            return switch (command) {
                case "up" -> up(home);
                case "backup" -> arguments.length == 2 ? backup(home, Path.of(arguments[1])) : usage();
                case "restore" -> arguments.length == 2 ? restore(home, Path.of(arguments[1])) : usage();
                case "user" ->
                    arguments.length == 3 && arguments[1].equals("add") ? addUser(home, arguments[2]) : usage();
                default -> usage();
            };
        } catch (TodoException | DatabaseStartException | UncheckedIOException | IllegalArgumentException e) {
            return failed(e);
        } catch (IOException | SQLException e) {
            return failed(e);
        }
    }

    private int up(TodoHome home) {
        Optional<HomeLock> lock = lock(home);
        if (lock.isEmpty()) {
            out.println("Todo is running already" + where(home));
            return 0;
        }
        try {
            return serve(home);
        } finally {
            lock.get().close();
        }
    }

    /** The home's lock; empty when a server runs. One that is just stopping is waited for. */
    private static Optional<HomeLock> lock(TodoHome home) {
        for (int attempt = 0; ; attempt++) {
            Optional<HomeLock> lock = HomeLock.take(home);
            if (lock.isPresent() || Files.exists(home.serverFile())) {
                return lock;
            }
            if (attempt == STOPPING_ATTEMPTS) {
                throw new DatabaseStartException(
                        "another Todo has " + home.folder()
                                + " and neither comes up nor goes away; see its logs folder",
                        null);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseStartException("interrupted", e);
            }
        }
    }

    private int serve(TodoHome home) {
        Standalone standalone = start(home);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            standalone.close();
            stopped.countDown();
        }));
        out.println("Todo is ready at http://127.0.0.1:" + standalone.port());
        try {
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** On the port asked for; on the usual one when none was, or on any other when that is taken. */
    private Standalone start(TodoHome home) {
        String asked = environment.getOrDefault("TODO_PORT", "").strip();
        if (!asked.isEmpty()) {
            int port = port(asked);
            if (port != 0 && !isFree(port)) {
                throw new UnavailableException("cannot listen on 127.0.0.1:" + port
                        + ": another program has that port; stop it, or name another one in TODO_PORT");
            }
            return Standalone.start(home, port, environment);
        }
        return Standalone.start(home, isFree(DEFAULT_PORT) ? DEFAULT_PORT : 0, environment);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new InvalidInputException("TODO_PORT is '" + text + "', which is no port: 1 to 65535");
    }

    private static String where(TodoHome home) {
        return home.readServerFile().map(server -> " at " + server.url()).orElse("");
    }

    private int backup(TodoHome home, Path file) throws IOException, SQLException {
        new Backups(home).backup(file);
        out.println("Everything is in " + file);
        return 0;
    }

    private int restore(TodoHome home, Path file) throws IOException, SQLException {
        new Backups(home).restore(file);
        out.println("Everything is as it was in " + file);
        return 0;
    }

    private int addUser(TodoHome home, String name) {
        try (LocalDatabase.Access access = LocalDatabase.access(home);
                Database database = Database.open(access.address().settings(3))) {
            Accounts accounts = new Accounts(database, InstantSource.system());
            Owner.ensure(home, accounts);
            Caller user = accounts.createUser(name, ZoneId.systemDefault());
            out.println(accounts.createToken(user.user(), "first token").token());
            return 0;
        }
    }

    private int usage() {
        err.println("usage: up | backup FILE | restore FILE | user add NAME");
        return 2;
    }

    private int failed(Exception e) {
        Throwable cause = e.getCause();
        err.println("todo: " + e.getMessage() + (cause == null ? "" : " (" + reason(cause) + ")"));
        return 1;
    }

    /** Of what the file system says the message is often but a name. */
    private static String reason(Throwable cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
