package dev.todo.client;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.json.JsonText;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The server on this machine: finding it by the file it writes, starting it, stopping it. */
public final class LocalServer {

    /** An argument by which the command line of a server is known. */
    private static final String MARK = "-Dtodo.part=standalone";

    private static final long LONG_LOG = 4L * 1024 * 1024;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(40);
    private static final Http.Timeouts QUICK = new Http.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final TodoHome home;
    private final List<String> command;

    /**
     * @param home the folder of the server
     * @param command starts a server that runs until it is told to stop; empty when there is no way to start one
     */
    public LocalServer(TodoHome home, List<String> command) {
        this.home = home;
        this.command = List.copyOf(command);
    }

    /**
     * A server that runs.
     *
     * @param endpoint where it answers, with its owner's token
     * @param pid its process
     * @param version the version it says it has
     */
    public record Running(Endpoint endpoint, long pid, String version) {}

    /** The server that runs for this folder: its process lives, and it takes connections. */
    public Optional<Running> find() {
        return described().filter(server -> connects(server.endpoint()));
    }

    /** Whether a server that runs has finished starting. */
    public boolean ready(Running server) {
        return ready(server.endpoint());
    }

    /**
     * The server that runs, or else a new one, ready to answer. Of callers that start at the same time one starts a
     * server, and all get it.
     *
     * @throws UnavailableException when it does not start; the message says where it wrote why
     */
    public Running findOrStart(Progress progress) {
        Optional<Running> running = find();
        return running.isPresent() && ready(running.get()) ? running.get() : start(progress);
    }

    private Running start(Progress progress) {
        home.create("logs");
        try (FileChannel file = FileChannel.open(
                        home.createFile(home.folder().resolve("start.lock")), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Optional<Running> running = find();
            long offset = logLength();
            Process process = running.isPresent() || !lock.isValid() ? null : launch();
            return await(process, offset, progress);
        } catch (IOException e) {
            throw new UnavailableException("cannot start the server: " + e.getMessage(), e);
        } finally {
            progress.over();
        }
    }

    /** The length of the log, which starts anew when it has become long. */
    private long logLength() throws IOException {
        Path log = home.log();
        if (!Files.exists(log)) {
            return 0;
        }
        if (Files.size(log) > LONG_LOG) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.readString(log, StandardCharsets.UTF_8).length();
    }

    private Process launch() throws IOException {
        if (command.isEmpty()) {
            throw new UnavailableException("no server is running: start it with 'todo up'");
        }
        Files.deleteIfExists(home.folder().resolve("server.json")); // of a server that is gone
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.createFile(home.log()).toFile()));
        builder.environment().put("TODO_HOME", home.folder().toString());
        return builder.start();
    }

    private Running await(@Nullable Process process, long offset, Progress progress) {
        long start = System.nanoTime();
        while (true) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            Optional<Running> running = find();
            if (running.isPresent() && ready(running.get())) {
                return running.get();
            }
            if (process != null && !process.isAlive() && running.isEmpty()) {
                throw new UnavailableException(
                        "the server did not start: " + reason(offset) + "\nMore is in " + home.log());
            }
            if (waited.compareTo(START_LIMIT) > 0) {
                throw new UnavailableException(
                        "the server is not ready after " + waited.toSeconds() + " s. More is in " + home.log());
            }
            progress.waiting(waited);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Asks the server to stop and waits until it has; false when none runs. */
    public boolean stop(Progress progress) {
        Optional<Running> running = described().filter(this::ours);
        Optional<ProcessHandle> process = running.flatMap(server -> ProcessHandle.of(server.pid()));
        if (process.isEmpty()) {
            return false;
        }
        process.get().destroy();
        long start = System.nanoTime();
        try {
            while (process.get().isAlive()) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (waited.compareTo(STOP_LIMIT) > 0) {
                    throw new UnavailableException(
                            "the server (process " + running.get().pid() + ") did not stop within "
                                    + STOP_LIMIT.toSeconds() + " s. More is in " + home.log());
                }
                progress.waiting(waited);
                LockSupport.parkNanos(POLL.toNanos());
            }
            return true;
        } finally {
            progress.over();
        }
    }

    private Optional<Running> described() {
        return home.serverFile().flatMap(this::parsed).filter(server -> alive(server.pid()));
    }

    private Optional<Running> parsed(String json) {
        try {
            if (JsonText.parse(json) instanceof Map<?, ?> file
                    && file.get("url") instanceof String url
                    && file.get("pid") instanceof Number pid) {
                Endpoint endpoint = new Endpoint(URI.create(url), home.token().orElse(null));
                return Optional.of(new Running(endpoint, pid.longValue(), String.valueOf(file.get("version"))));
            }
            return Optional.empty();
        } catch (InvalidInputException | IllegalArgumentException e) {
            return Optional.empty(); // half written, or not by us
        }
    }

    /** Whether the process is a server, and not another that was given the number of one that died. */
    private boolean ours(Running server) {
        return ready(server.endpoint())
                || ProcessHandle.of(server.pid())
                        .flatMap(process -> process.info().commandLine())
                        .filter(line -> line.contains(MARK))
                        .isPresent();
    }

    /** By the system's own folder where there is one: the JDK's process API takes a command a tenth of a second to load. */
    private static boolean alive(long pid) {
        if (Files.exists(Path.of("/proc/self"))) {
            return Files.exists(Path.of("/proc/" + pid));
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static boolean connects(Endpoint endpoint) {
        try (HttpConnection connection =
                HttpConnection.open(endpoint, (int) QUICK.connect().toMillis())) {
            return connection.reusable();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ready(Endpoint endpoint) {
        if (endpoint.token() == null) {
            return false;
        }
        try {
            Http http = new Http(new Endpoint(endpoint.origin(), null), QUICK, new Problems(new Wire()));
            return http.exchange(Request.get("/health/ready")).successful();
        } catch (UnavailableException e) {
            return false;
        }
    }

    /** Of what the server wrote since {@code offset}: the line it wrote for people, or else the first. */
    private String reason(long offset) {
        try {
            String written = Files.readString(home.log()).substring((int) offset);
            List<String> lines = written.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> line.startsWith("todo: "))
                    .map(line -> line.substring("todo: ".length()))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "it said nothing" : lines.getFirst());
        } catch (IOException | IndexOutOfBoundsException e) {
            return "it left no log";
        }
    }

    /** Told while one waits for a server. */
    public interface Progress {
        /** Called again and again; {@code waited} is how long it takes already. */
        void waiting(Duration waited);

        /** Called once, when the waiting is over, well or badly. */
        void over();

        /** Says nothing. */
        static Progress silent() {
            return new Progress() {
                @Override
                public void waiting(Duration waited) {}

                @Override
                public void over() {}
            };
        }
    }
}
