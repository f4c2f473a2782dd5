package dev.todo.client;

import dev.todo.core.error.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one server: connections kept for the next request, timeouts, and repetition of what may be repeated when
 * a connection is lost. Safe for use by several threads.
 */
final class Http {

    /** The longest answer that is read; exports are larger than anything else. */
    private static final int MAX_BODY = 256 * 1024 * 1024;

    private static final int MAX_IDLE = 16;
    private static final int ATTEMPTS = 3;

    private final Endpoint endpoint;
    private final Timeouts timeouts;
    private final Problems problems;
    private final ConcurrentLinkedDeque<HttpConnection> idle;

    Http(Endpoint endpoint, Timeouts timeouts, Problems problems) {
        this(endpoint, timeouts, problems, new ConcurrentLinkedDeque<>());
    }

    private Http(Endpoint endpoint, Timeouts timeouts, Problems problems, ConcurrentLinkedDeque<HttpConnection> idle) {
        this.endpoint = endpoint;
        this.timeouts = timeouts;
        this.problems = problems;
        this.idle = idle;
    }

    /** The same server, asked by somebody else over the same connections. */
    Http as(String token) {
        return new Http(new Endpoint(endpoint.origin(), token, endpoint.headers()), timeouts, problems, idle);
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param read for the next bytes of an answer
     */
    record Timeouts(Duration connect, Duration read) {
        static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));

        /** An agent's turn ends within 45 seconds and need not say anything before. */
        static final Timeouts TURN = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60));
    }

    /** Sends a request and reads its whole answer, which has succeeded; another is thrown as what it says. */
    Response success(Request request) {
        Response response = exchange(request);
        if (!response.successful()) {
            throw problems.exception(response);
        }
        return response;
    }

    /** Sends a request and reads its whole answer, whatever its status. */
    Response exchange(Request request) {
        for (int attempt = 1; ; attempt++) {
            try {
                Response response = attempt(request, attempt > 1);
                if (!Problems.inFlight(response) || attempt >= ATTEMPTS) {
                    return response;
                }
            } catch (ConnectException e) {
                throw unreachable(e);
            } catch (SocketTimeoutException e) {
                throw new UnavailableException(
                        endpoint + " did not answer within " + timeouts.read().toSeconds() + " s", e);
            } catch (IOException e) {
                if (!request.repeatable()) {
                    throw new UnavailableException(
                            "the connection to " + endpoint
                                    + " was lost on the way: look whether the change was made before you repeat it",
                            e);
                }
                if (attempt >= ATTEMPTS) {
                    throw new UnavailableException("the connection to " + endpoint + " was lost: " + message(e), e);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100L * attempt).toNanos());
        }
    }

    private Response attempt(Request request, boolean afresh) throws IOException {
        // What must not be sent twice never goes over a connection the server may have closed meanwhile.
        HttpConnection kept = request.repeatable() && !afresh ? idle.pollLast() : null;
        HttpConnection connection = kept == null ? open() : kept;
        boolean keep = false;
        try {
            connection.send(endpoint.token(), request, "application/json", (int)
                    timeouts.read().toMillis());
            HttpConnection.Head head = connection.readHead();
            byte[] body = connection.body(head).readNBytes(MAX_BODY);
            keep = connection.reusable() && body.length < MAX_BODY;
            return response(head, body);
        } finally {
            if (keep && idle.size() < MAX_IDLE) {
                idle.addLast(connection);
            } else {
                connection.close();
            }
        }
    }

    /**
     * Sends a request, whose answer {@code reader} takes as it comes. An answer without success is thrown as what it
     * says.
     */
    void stream(Request request, String accept, StreamReader reader) {
        try (HttpConnection connection = open()) {
            connection.send(
                    endpoint.token(), request, accept, (int) timeouts.read().toMillis());
            HttpConnection.Head head = connection.readHead();
            InputStream body = connection.body(head);
            if (head.status() < 200 || head.status() >= 300) {
                throw problems.exception(response(head, body.readNBytes(MAX_BODY)));
            }
            reader.read(body);
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (SocketTimeoutException e) {
            throw new UnavailableException(endpoint + " stopped answering", e);
        } catch (IOException e) {
            throw new UnavailableException("the connection to " + endpoint + " was lost: " + message(e), e);
        }
    }

    private static Response response(HttpConnection.Head head, byte[] body) {
        return new Response(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
    }

    private HttpConnection open() throws IOException {
        return HttpConnection.open(endpoint, (int) timeouts.connect().toMillis());
    }

    private UnavailableException unreachable(ConnectException e) {
        return new UnavailableException("no server answers at " + endpoint + " (" + message(e) + ")", e);
    }

    private static String message(IOException e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Takes the body of an answer as it comes. */
    @FunctionalInterface
    interface StreamReader {
        /** Reads {@code body} to its end, or as far as it wants. */
        void read(InputStream body) throws IOException;
    }
}
