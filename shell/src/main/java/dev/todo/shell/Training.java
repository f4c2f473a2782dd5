package dev.todo.shell;

import dev.todo.core.api.TaskPage;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Jsonb;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands people run most, against a stand-in that knows one answer to each, so that a JVM told to record finds
 * their classes loaded and linked. The build runs it to make the AOT cache; it prints nothing and changes nothing.
 */
public final class Training {

    private static final int TURNS = 3;
    private static final List<String> FILES = List.of("server.json", "token");
    private static final String INTERPRETING = "interpret";

    private final ServerSocket socket;
    private final Path home;
    private final String found;
    private final String task;

    private Training(ServerSocket socket, Path home) {
        Jsonb jsonb = Jsonb.builder().serializeNulls(true).build();
        this.socket = socket;
        this.home = home;
        this.task = jsonb.toJson(example(1, LocalMoment.of(LocalDate.of(2030, 1, 2), LocalTime.of(9, 0))));
        this.found = jsonb.toJson(new TaskPage(
                List.of(
                        example(1, LocalMoment.of(LocalDate.of(2020, 1, 2))),
                        example(20, null),
                        example(3, LocalMoment.of(LocalDate.of(2030, 1, 2), LocalTime.of(9, 0)))),
                null));
    }

    /** Runs the training; {@code interpret} as argument trains that command alone, since it needs what no other does. */
    public static void main(String[] args) throws IOException {
        // As the launcher says it where people type.
        System.setProperty("todo.terminals", "012");
        System.setProperty("todo.columns", "80");
        Path home = Files.createTempDirectory("todo-training");
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Training training = new Training(socket, home);
            training.describeServer();
            Thread server = Thread.ofPlatform().daemon().start(training::serve);
            for (int turn = 0; turn < TURNS && server.isAlive(); turn++) {
                if (args.length > 0 && args[0].equals(INTERPRETING)) {
                    training.interpreting();
                } else {
                    training.everyday();
                }
            }
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(home.resolve(file));
            }
            Files.delete(home);
        }
    }

    private void describeServer() throws IOException {
        Files.writeString(
                home.resolve("server.json"),
                "{\"url\":\"http://127.0.0.1:" + socket.getLocalPort() + "\",\"ws\":\"\",\"pid\":"
                        + ProcessHandle.current().pid() + ",\"version\":\"\"}");
        Files.writeString(home.resolve("token"), "training");
    }

    private void interpreting() {
        run("interpret", "buy milk tomorrow at 5pm");
        run("interpret", "--jsonl");
        run("interpret", "--when", "every other friday at 9");
    }

    private void everyday() {
        run("list");
        run("list", "--json", "due:today");
        run("add", "--due", "tomorrow", "--tag", "home", "--remind", "1 day", "milk");
        run("done", "1");
        run("show", "1");
        run();
        run("buy", "milk", "tomorrow");
    }

    private void run(String... command) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("TODO_URL", "TODO_TOKEN", "NO_COLOR"));
        environment.put("TODO_HOME", home.toString());
        environment.put("CLICOLOR_FORCE", "1");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream nothing =
                new ByteArrayInputStream("{\"text\":\"buy milk tomorrow at 5pm\"}\n".getBytes(StandardCharsets.UTF_8));
        Main.run(command, environment, nothing, nowhere, nowhere);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                BufferedReader request =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                String route = String.valueOf(request.readLine());
                connection.getOutputStream().write(answer(route).getBytes(StandardCharsets.UTF_8));
                connection.shutdownOutput();
                request.transferTo(Writer.nullWriter()); // closing with input unread would reset the answer
            } catch (IOException e) {
                return;
            }
        }
    }

    private String answer(String route) {
        if (route.contains("/agent/")) {
            return """
                    HTTP/1.1 200 OK
                    Content-Type: text/event-stream

                    event: tool_result
                    data: {"type":"tool_result","ok":true,"text":"Done."}

                    event: done
                    data: {"type":"done"}

                    """;
        }
        String body = route.startsWith("GET /api/v1/tasks?")
                ? found
                : route.contains("/complete") ? "{\"task\":" + task + ",\"changed\":true}" : task;
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static Task example(long number, @Nullable LocalMoment due) {
        UUID id = new UUID(0, number);
        LocalMoment slot = LocalMoment.of(LocalDate.of(2030, 1, 2));
        return new Task(
                id,
                number,
                "pay rent",
                null,
                Status.OPEN,
                Priority.HIGH,
                List.of("#home"),
                due,
                ZoneId.of("Europe/Berlin"),
                new Occurrence("FREQ=DAILY", Anchor.DUE, Missed.NEXT_FUTURE, List.of(), id, 1, slot, slot),
                List.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1);
    }
}
