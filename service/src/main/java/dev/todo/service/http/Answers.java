package dev.todo.service.http;

import dev.todo.service.problem.Problem;
import dev.todo.service.problem.Problems;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Sends answers. */
final class Answers {

    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private final Problems problems;

    Answers(Problems problems) {
        this.problems = problems;
    }

    /** Sends {@code answer}, of {@code mediaType}; its headers alone to a {@code HEAD}. */
    void send(Answer answer, String mediaType, boolean head, ServerResponse response) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderValues.create(name, value)));
        switch (answer.content()) {
            case Answer.Nothing n -> response.send();
            case Answer.Json(Object value) -> sendBytes(jsonb.toJsonBytes(value), mediaType, head, response);
            case Answer.Text(String text) ->
                sendBytes(text.getBytes(StandardCharsets.UTF_8), mediaType, head, response);
            case Answer.Stream(Answer.Writer writer) -> stream(writer, mediaType, head, response);
        }
    }

    /** Sends what {@code thrown} is as a problem. */
    void sendProblem(Throwable thrown, boolean head, ServerResponse response) {
        Problem problem = problems.of(thrown);
        Answer answer = new Answer(problem.status(), problems.headers(thrown), new Answer.Text(problems.json(problem)));
        send(answer, Problem.MEDIA_TYPE, head, response);
    }

    private static void sendBytes(byte[] bytes, String mediaType, boolean head, ServerResponse response) {
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, mediaType));
        if (head) {
            response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, bytes.length));
            response.send();
        } else {
            response.send(bytes);
        }
    }

    private static void stream(Answer.Writer writer, String mediaType, boolean head, ServerResponse response) {
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, mediaType));
        if (head) {
            response.send();
            return;
        }
        try {
            // Closed only when all went well: until something was written, a failure can still become a problem.
            OutputStream out = response.outputStream();
            writer.write(out);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
