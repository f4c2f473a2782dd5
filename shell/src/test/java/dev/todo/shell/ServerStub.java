package dev.todo.shell;

import com.sun.net.httpserver.HttpServer;
import dev.todo.core.api.TaskPage;
import dev.todo.core.task.Task;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server that answers what a test says it answers to a request line, and keeps what it was asked. */
public final class ServerStub implements AutoCloseable {

    private final HttpServer server;
    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** A server with no answers. */
    public ServerStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(sent.isEmpty() ? line : line + " " + sent);
            Answer answer = answers.entrySet().stream()
                    .filter(entry -> line.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> problem(404, "not-found", "no answer to " + line, ""));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private record Answer(int status, String type, String body) {}

    /** Answers requests whose line begins so with {@code document} as JSON. */
    public ServerStub answers(String line, Object document) {
        answers.put(line, new Answer(200, "application/json", jsonb.toJson(document)));
        return this;
    }

    /** Answers searches. */
    public ServerStub finds(Task... tasks) {
        return answers("GET /api/v1/tasks?", new TaskPage(List.of(tasks), null));
    }

    /** Answers the agent's turn by events. */
    public ServerStub says(String... events) {
        StringBuilder stream = new StringBuilder();
        for (String event : events) {
            stream.append("data: ").append(event).append("\n\n");
        }
        answers.put("POST /api/v1/agent/messages", new Answer(200, "text/event-stream", stream.toString()));
        return this;
    }

    /** Refuses requests whose line begins so. */
    public ServerStub refuses(String line, int status, String type, String detail, String more) {
        answers.put(line, problem(status, type, detail, more));
        return this;
    }

    private static Answer problem(int status, String type, String detail, String more) {
        return new Answer(
                status,
                "application/problem+json",
                "{\"type\":\"urn:todo:problem:" + type + "\",\"detail\":\"" + detail + "\"" + more + "}");
    }

    /** What was asked, with the bodies sent. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
