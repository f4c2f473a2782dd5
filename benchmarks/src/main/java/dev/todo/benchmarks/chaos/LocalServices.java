package dev.todo.benchmarks.chaos;

import dev.todo.server.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that {@code deploy/local/up} starts, as something to kill. */
final class LocalServices {

    /** PostgreSQL itself; the process {@code postgres} only looks after it. */
    private static final String POSTMASTER = "postmaster";

    private final Path scripts;
    private final Path home;
    private final int port;
    private final List<String> replicas;

    /**
     * The services of {@code deploy/local}.
     *
     * @param scripts the folder of {@code up} and {@code down}
     * @param home where they keep their data
     * @param port the first of their ports
     * @param replicas the arguments of {@code up}
     */
    LocalServices(Path scripts, Path home, int port, List<String> replicas) {
        this.scripts = scripts;
        this.home = home;
        this.port = port;
        this.replicas = List.copyOf(replicas);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String broker() {
        return "127.0.0.1:" + (port + 2);
    }

    /** Starts whatever does not run, and waits until it is ready. */
    void up() {
        run("up", replicas);
    }

    void down() {
        run("down", List.of());
    }

    private void run(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(scripts.resolve(script).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.resolve("chaos.log").toFile()));
        builder.environment().put("TODO_LOCAL_HOME", home.toString());
        builder.environment().put("TODO_LOCAL_PORT", Integer.toString(port));
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(script + " failed with " + code + ", see " + home.resolve("chaos.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The names of all that can be killed. */
    List<String> victims() {
        List<String> names = new ArrayList<>(List.of(POSTMASTER));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.resolve("run"), "*.pid")) {
            for (Path file : files) {
                names.add(file.getFileName().toString().replace(".pid", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.sort(null);
        return names;
    }

    /**
     * Kills as {@code kill -9} does.
     *
     * @throws IllegalStateException when there is no such process
     */
    void kill(String victim) {
        ProcessHandle process = pid(victim)
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException("there is no " + victim + " to kill"));
        process.destroyForcibly();
    }

    private Optional<Long> pid(String victim) {
        try {
            Path file = victim.equals(POSTMASTER)
                    ? home.resolve("postgres/data/postmaster.pid")
                    : home.resolve("run/" + victim + ".pid");
            return Files.exists(file)
                    ? Optional.of(Long.valueOf(Files.readString(file).strip().split("\\s+", 2)[0]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, for making users and for looking at what is stored. */
    Database database() {
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(home.resolve("database.env"))) {
                String[] parts = line.replaceFirst("^export ", "").split("=", 2);
                if (parts.length == 2) {
                    values.put(parts[0], parts[1].replaceAll("^['\"]|['\"]$", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(new Database.Settings(
                values.getOrDefault("TODO_DATABASE_URL", ""),
                values.getOrDefault("TODO_DATABASE_USER", ""),
                values.getOrDefault("TODO_DATABASE_PASSWORD", ""),
                3));
    }
}
