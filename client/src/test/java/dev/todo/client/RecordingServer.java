package dev.todo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A server that writes down what it is asked and answers what it was told to, in order. */
final class RecordingServer implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Canned> answers = new ArrayDeque<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** One request as it came over the wire. */
    record Seen(
            String method,
            String target,
            String body,
            @Nullable String key,
            @Nullable String authorization,
            @Nullable String contentType,
            @Nullable String ifMatch,
            @Nullable String daprToken) {}

    private record Canned(int status, String contentType, String body) {}

    RecordingServer answers(int status, String contentType, String body) {
        answers.add(new Canned(status, contentType, body));
        return this;
    }

    RecordingServer answers(String json) {
        return answers(200, "application/json", json);
    }

    RecordingServer refuses(int status, String problem) {
        return answers(status, "application/problem+json", problem);
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen only() {
        if (seen.size() != 1) {
            throw new AssertionError("one request was expected, not " + seen);
        }
        return seen.getFirst();
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "secret-token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toASCIIString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("dapr-api-token")));
        Canned canned = answers.isEmpty() ? new Canned(500, "text/plain", "nothing to say") : answers.remove();
        byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
        if (canned.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", canned.contentType());
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
