package dev.todo.service.problem;

import dev.todo.core.error.TodoException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
            Throwable thrown,
            System.@Nullable Logger logger) {
        Throwable reason = thrown.getCause();
        if (reason instanceof HttpProblemException || reason instanceof TodoException) { // a refused upgrade says why
            problems.headers(reason).forEach((name, value) -> responseHeaders.set(HeaderValues.create(name, value)));
            return answer(problems.of(reason), responseHeaders, false);
        }
        return handle(request, eventType, defaultStatus, responseHeaders, String.valueOf(thrown.getMessage()));
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
        return answer(problems.ofStatus(status), responseHeaders, eventType.keepAlive());
    }

    private TransportResponse answer(Problem problem, ServerResponseHeaders headers, boolean keepAlive) {
        return TransportResponse.builder()
                .status(Status.create(problem.status()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .keepAlive(keepAlive)
                .entity(problems.json(problem).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
