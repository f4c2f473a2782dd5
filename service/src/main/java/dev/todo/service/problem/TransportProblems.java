package dev.todo.service.problem;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;

/** Answers what the web server refuses before any route sees it: broken HTTP, too long addresses, too large bodies. */
public final class TransportProblems implements DirectHandler {

    private final Problems problems;

    /** A handler that answers as {@code problems} says. */
    public TransportProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders responseHeaders,
            String message) {
        // The message may quote the request, or the inside of the server; the status says enough.
        int status = message != null && message.contains("Header size exceeded") ? 431 : defaultStatus.code();
        String body = problems.json(problems.ofStatus(status));
        return TransportResponse.builder()
                .status(Status.create(status))
                .headers(responseHeaders)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .keepAlive(eventType.keepAlive())
                .entity(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
