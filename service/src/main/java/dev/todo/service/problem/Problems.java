package dev.todo.service.problem;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HttpException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The one place where what went wrong becomes an HTTP answer. */
public final class Problems {

    private static final Events LOG = Events.of(Problems.class);

    private final JsonType<Problem> json =
            Jsonb.builder().serializeNulls(false).build().type(Problem.class);

    /** The problem {@code thrown} is; an unexpected one is logged under its incident. */
    public Problem of(Throwable thrown) {
        return switch (thrown) {
            case HttpProblemException e -> e.problem();
            case TodoException e -> ofDomain(e);
            case HttpException e
            when e.status().code() < 500 -> ofStatus(e.status().code());
            default -> unexpected(thrown);
        };
    }

    /** Headers that belong to the answer. */
    public Map<String, String> headers(Throwable thrown) {
        return switch (thrown) {
            case HttpProblemException e -> e.headers();
            case UnauthenticatedException e -> Map.of("WWW-Authenticate", "Bearer");
            case UnavailableException e -> Map.of("Retry-After", "1");
            default -> Map.of();
        };
    }

    /** The problem a bare HTTP status stands for. */
    public Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "unauthenticated", "Not authenticated", "show who you are: Bearer token");
            case 403 -> Problem.of(403, "forbidden", "Forbidden", "this is not allowed");
            case 404 -> Problem.of(404, "no-such-resource", "No such resource", "there is nothing at this address");
            case 413 -> Problem.of(413, "body-too-large", "Body too large", "the body is larger than allowed here");
            case 414 -> Problem.of(414, "uri-too-long", "Address too long", "send less in the query");
            case 431 -> Problem.of(431, "headers-too-large", "Headers too large", "send less in the headers");
            case 500 -> Problem.of(500, "unexpected", "Unexpected failure", "this is a fault of the server");
            case 503 -> Problem.of(503, "unavailable", "Unavailable", "too much at once; try again in a moment");
            default ->
                Problem.of(status, "bad-request", "Bad request", "this is not an HTTP request as RFC 9110 has it");
        };
    }

    /** The JSON form; what is absent is left out. */
    public String json(Problem problem) {
        return json.toJson(problem);
    }

    private static Problem ofDomain(TodoException thrown) {
        return switch (thrown) {
            case InvalidInputException e ->
                plain(400, "Invalid input", e).at(e.field().orElse(null), boxed(e.column()));
            case UnauthenticatedException e -> plain(401, "Not authenticated", e);
            case ForbiddenException e -> plain(403, "Forbidden", e);
            case NotFoundException e -> {
                Problem problem = plain(404, "Not found", e);
                yield e.nearest().isEmpty() ? problem : problem.withNearest(e.nearest());
            }
            case AmbiguousException e -> plain(409, "Ambiguous", e).withCandidates(e.candidates());
            case ConflictException e -> plain(statusOf(e), titleOf(e), e);
            case UnavailableException e -> plain(503, "Unavailable", e);
        };
    }

    private static int statusOf(ConflictException conflict) {
        return switch (conflict.type()) {
            case ConflictException.VERSION_MISMATCH -> 412;
            case ConflictException.IDEMPOTENCY_MISMATCH -> 422;
            default -> 409;
        };
    }

    /** The type in words: {@code undo-conflict} is "Undo conflict". */
    private static String titleOf(ConflictException conflict) {
        String words = conflict.type().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Problem plain(int status, String title, TodoException thrown) {
        return Problem.of(status, thrown.type(), title, thrown.detail());
    }

    @SuppressWarnings("NullAway") // an absent column is null in the record
    private static Integer boxed(OptionalInt column) {
        return column.isPresent() ? column.getAsInt() : null;
    }

    private Problem unexpected(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error(Fields.event("incident").with("incident", incident), thrown);
        return Problem.of(
                        500,
                        "unexpected",
                        "Unexpected failure",
                        "this is a fault of the server, not of the request; the log has it as incident " + incident)
                .withIncident(incident);
    }
}
