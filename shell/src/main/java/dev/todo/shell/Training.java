package dev.todo.shell;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands people run most, against a stand-in that knows one answer to each, so that a JVM told to record finds
 * their classes loaded and linked. The build runs it to make the AOT cache; it prints nothing and changes nothing.
 */
public final class Training {

    private static final int TURNS = 3;
    private static final String DUE = "\"2030-01-02T09:00\"";
    private static final List<String> FILES = List.of("server.json", "token");

    private final ServerSocket socket;
    private final Path home;

    private Training(ServerSocket socket, Path home) {
        this.socket = socket;
        this.home = home;
    }

    /**
     * Runs the training. The first argument says for which commands: {@code interpret} and {@code list} are alone, since
     * the one needs what no other does, and the other little of what others do. The second is an empty folder.
     */
    public static void main(String[] args) throws IOException {
        // As the launcher says it where people type.
        System.setProperty("todo.terminals", "012");
        System.setProperty("todo.columns", "80");
        Path home = Path.of(args[1]);
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Training training = new Training(socket, home);
            training.describeServer();
            Thread server = Thread.ofPlatform().daemon().start(training::serve);
            for (int turn = 0; turn < TURNS && server.isAlive(); turn++) {
                switch (args[0]) {
                    case "interpret" -> training.interpreting();
                    case "list" -> training.listing();
                    default -> training.everyday();
                }
            }
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(home.resolve(file));
            }
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

    private void listing() {
        run("list");
        run("list", "#home", "due:today");
        run();
    }

    private void everyday() {
        run("list", "--limit", "10", "-#home");
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
                ? "{\"tasks\":[" + task("high", "\"2020-01-02\"") + "," + task("low", "null") + ","
                        + task("medium", DUE) + "],\"next\":null}"
                : route.contains("/complete")
                        ? "{\"task\":" + task("high", DUE) + ",\"changed\":true}"
                        : task("high", DUE);
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static String task(String priority, String due) {
        return """
                {"id":"00000000-0000-0000-0000-000000000001","number":1,"title":"pay rent","notes":null,
                "status":"open","priority":"PRIORITY","tags":["#home"],"due":DUE,"zone":"Europe/Berlin",
                "recurrence":{"rule":"FREQ=DAILY","anchor":"due","missed":"next-future","exdates":[],
                "seriesId":"00000000-0000-0000-0000-000000000001","index":1,"slot":"2030-01-02","start":"2030-01-02"},
                "reminders":[],"parent":null,"createdAt":"2020-01-01T00:00:00.123456Z",
                "updatedAt":"2020-01-01T00:00:00.123456Z","completedAt":null,"version":1}""".replace("PRIORITY", priority).replace("DUE", due);
    }
}
