package dev.todo.benchmarks;

import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import dev.todo.standalone.HomeLock;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.Standalone;
import dev.todo.standalone.TodoHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The standalone server with 5,000 devices connected (or as many as the argument says), five to a user, by {@link
 * SocketSwarm} in a process of its own: how long until a change is with all devices of its user, and what a connection
 * costs.
 */
public final class SocketsBenchmark {

    private static final int DEVICES = 5;

    private final PrintStream out;

    private SocketsBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Runs all of it; the first argument is the number of connections. */
    public static void main(String[] arguments) throws Exception {
        int connections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        Logging.configure(Configuration.load(List.of("service"), Map.of(), Map.of("log.level", "WARNING"))
                .get("log"));
        new SocketsBenchmark(System.out).run(connections);
    }

    private void run(int connections) throws Exception {
        TodoHome home = TodoHome.at(Files.createTempDirectory("todo-benchmark").resolve("home"));
        HomeLock lock = HomeLock.take(home).orElseThrow();
        try (lock;
                Standalone standalone = Standalone.start(home, 0, Map.of("TODO_SERVER_REQUEST_LOG", "false"))) {
            Path tokens = home.folder().resolve("tokens.txt");
            Files.write(tokens, tokens(home, connections / DEVICES));
            long before = memory();
            Process swarm = swarm(standalone.port(), tokens);
            try (BufferedReader lines = swarm.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.println(line);
                    if (line.startsWith("connected")) {
                        double each = (memory() - before) / 1024.0 / connections;
                        out.printf(Locale.ROOT, "live heap: %.1f KiB a connection; resident: %s%n", each, resident());
                        swarm.getOutputStream().write('\n');
                        swarm.getOutputStream().flush();
                    }
                }
            }
            int exit = swarm.waitFor();
            if (exit != 0) {
                throw new IllegalStateException("the devices ended with " + exit);
            }
        }
    }

    private static List<String> tokens(TodoHome home, int users) {
        List<String> tokens = new ArrayList<>();
        try (LocalDatabase.Access access = LocalDatabase.access(home);
                Database database = Database.open(access.address().settings(2))) {
            Accounts accounts = new Accounts(database, InstantSource.system());
            for (int i = 0; i < users; i++) {
                UUID user = accounts.createUser("user " + i, ZoneOffset.UTC).user();
                tokens.add(accounts.createToken(user, "swarm").token());
            }
        }
        return tokens;
    }

    private static Process swarm(int port, Path tokens) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SocketSwarm.class.getName(),
                        Integer.toString(port),
                        tokens.toString(),
                        Integer.toString(DEVICES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What lives on the heap, in bytes. */
    private static long memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("unknown");
    }
}
