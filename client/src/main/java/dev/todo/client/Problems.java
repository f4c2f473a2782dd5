package dev.todo.client;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import java.util.Map;

/** Reads problem documents (RFC 9457) back into the exceptions they were made from. */
final class Problems {

    private static final String PREFIX = "urn:todo:problem:";

    private final Wire wire;

    Problems(Wire wire) {
        this.wire = wire;
    }

    /** Whether the answer says that a request with the same key is still being worked on. */
    static boolean inFlight(Response response) {
        return response.status() == 409 && response.body().contains(ConflictException.IDEMPOTENCY_IN_FLIGHT);
    }

    /** Whether it is the server that says so of what was named, not a router of its address. */
    static boolean notFound(Response response) {
        return response.status() == 404 && response.body().contains(PREFIX + NotFoundException.TYPE + '"');
    }

    /** What an answer without success says. */
    TodoException exception(Response response) {
        Map<String, Object> problem = document(response);
        String detail = text(problem, "detail", text(problem, "title", ""));
        String type = text(problem, "type", "");
        if (type.startsWith(PREFIX) && !detail.isEmpty()) {
            return typed(response.status(), type.substring(PREFIX.length()), detail, problem);
        }
        return byStatus(response.status(), detail);
    }

    private static TodoException typed(int status, String type, String detail, Map<String, Object> problem) {
        return switch (type) {
            case InvalidInputException.TYPE -> invalid(detail, problem);
            case NotFoundException.TYPE -> new NotFoundException(detail, Wire.strings(problem.get("nearest")));
            case AmbiguousException.TYPE -> new AmbiguousException(detail, Wire.strings(problem.get("candidates")));
            case UnauthenticatedException.TYPE -> new UnauthenticatedException(detail);
            case ForbiddenException.TYPE -> new ForbiddenException(detail);
            case UnavailableException.TYPE -> new UnavailableException(detail);
            default ->
                status == 409 || status == 412 || status == 422
                        ? new ConflictException(type, detail)
                        : byStatus(status, detail);
        };
    }

    /** What the status alone says, for answers of proxies and of servers newer than this client. */
    private static TodoException byStatus(int status, String detail) {
        String said = detail.isEmpty() ? "the server answered with status " + status : detail;
        return switch (status) {
            case 401 -> new UnauthenticatedException(said);
            case 403 -> new ForbiddenException(said);
            case 404 -> new NotFoundException(said);
            case 409, 412 -> new ConflictException(ConflictException.WRONG_STATE, said);
            default ->
                status >= 500 || status == 429 || status == 408 || status < 400
                        ? new UnavailableException(said)
                        : new InvalidInputException(said);
        };
    }

    private static InvalidInputException invalid(String detail, Map<String, Object> problem) {
        int column = problem.get("column") instanceof Number number ? number.intValue() : -1;
        String field = text(problem, "field", "");
        return new InvalidInputException(field.isEmpty() ? null : field, column, detail);
    }

    private Map<String, Object> document(Response response) {
        if (!response.header("content-type").contains("json")) {
            return Map.of();
        }
        try {
            return wire.object(response.body());
        } catch (UnavailableException e) {
            return Map.of();
        }
    }

    private static String text(Map<String, Object> problem, String name, String otherwise) {
        return problem.get(name) instanceof String text ? text : otherwise;
    }
}
