package dev.todo.standalone;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The process of the PostgreSQL server that works on one data folder, as its {@code postmaster.pid} tells of it. */
final class Postmaster {

    private static final Events LOG = Events.of(Postmaster.class);

    private final Path pidFile;
    private @Nullable Process guardian;

    /** The process that works, or will work, on {@code data}. */
    Postmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** The process, if it is alive; a process of another program that was given its number since does not count. */
    Optional<ProcessHandle> process() {
        return line(1).map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true));
    }

    /** The port it listens on. */
    Optional<Integer> port() {
        return line(4).map(Integer::valueOf);
    }

    private Optional<String> line(int number) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.skip(number - 1L).findFirst().map(String::strip).filter(text -> text.matches("\\d{1,9}"));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // not there, or just being written
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends connections, writes a checkpoint and leaves. */
    static void stop(ProcessHandle process) {
        try {
            int _ = quietly("kill", "-INT", Long.toString(process.pid())).waitFor();
            ProcessHandle _ = process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (IOException | ExecutionException e) {
            throw new DatabaseStartException("cannot stop PostgreSQL, process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ties the server's life to ours: a shell that reads from a pipe only we hold open. When we are gone, even by
     * {@code kill -9}, it reads the end of the pipe and asks the server for a fast shutdown.
     */
    void guard(ProcessHandle process) {
        unguard();
        try {
            guardian = quietly("/bin/sh", "-c", "trap '' HUP INT; cat >/dev/null; kill -INT " + process.pid());
        } catch (IOException e) {
            LOG.warning(Fields.event("database-unguarded"), e);
        }
    }

    /** Ends the guard, once the server is gone. */
    void unguard() {
        if (guardian != null) {
            guardian.destroy();
            guardian = null;
        }
    }

    private static Process quietly(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
