package dev.todo.standalone;

import static org.awaitility.Awaitility.await;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.api.TodoApi;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real process of {@code todo up}, on any free port. */
final class StandaloneProcess implements AutoCloseable {

    private final TodoHome home;
    private final Process process;

    private StandaloneProcess(TodoHome home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts it and waits until it says where it is. */
    static StandaloneProcess start(TodoHome home) throws Exception {
        Files.deleteIfExists(home.serverFile());
        Process process = run(home, "up");
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(home.serverFile()) || !process.isAlive());
        return new StandaloneProcess(home, process);
    }

    /** Runs one command of {@link Main}; what it prints goes to {@code out.txt} in the home. */
    static Process run(TodoHome home, String... arguments) throws Exception {
        return run(home, Map.of("TODO_PORT", "0"), arguments);
    }

    /** The same in another environment. */
    static Process run(TodoHome home, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.folder().resolve("out.txt").toFile()));
        builder.environment().put("TODO_HOME", home.folder().toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The API of the owner. */
    TodoApi api() throws Exception {
        return api(Files.readString(home.tokenFile()).strip());
    }

    /** The API of whoever has {@code token}. */
    TodoApi api(String token) throws Exception {
        String url = Files.readString(home.serverFile()).replaceAll("(?s).*\"url\":\"([^\"]+)\".*", "$1");
        return new HttpTodoApi(new Endpoint(URI.create(url), token));
    }

    /** The database's own process. */
    ProcessHandle database() throws Exception {
        String pid = Files.readAllLines(home.database().resolve("data").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Kills it without a chance to tidy up. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
