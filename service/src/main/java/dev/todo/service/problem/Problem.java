package dev.todo.service.problem;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says what went wrong (RFC 9457).
 *
 * @param type a stable name of the kind of problem, as {@code urn:todo:problem:invalid-input}
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what happened this time and what to do
 * @param field the path of the field at fault, as {@code recurrence.rule}
 * @param column the 1-based column of the fault in the field's text, or in its line of the body
 * @param candidates what an ambiguous name may mean
 * @param nearest the names most like an unknown one
 * @param incident what finds the cause of an unexpected failure in the log
 */
@Json
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Integer column,
        @Nullable List<String> candidates,
        @Nullable List<String> nearest,
        @Nullable String incident) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:todo:problem:";

    /** A problem with a detail and no more. */
    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(TYPE_PREFIX + type, title, status, detail, null, null, null, null, null);
    }

    /** This, at a field and a column of it. */
    Problem at(@Nullable String newField, @Nullable Integer newColumn) {
        return new Problem(type, title, status, detail, newField, newColumn, candidates, nearest, incident);
    }

    /** This, with what the name may mean. */
    Problem withCandidates(List<String> newCandidates) {
        return new Problem(type, title, status, detail, field, column, newCandidates, nearest, incident);
    }

    /** This, with the names most like the unknown one. */
    Problem withNearest(List<String> newNearest) {
        return new Problem(type, title, status, detail, field, column, candidates, newNearest, incident);
    }

    /** This, with what finds its cause in the log. */
    Problem withIncident(String newIncident) {
        return new Problem(type, title, status, detail, field, column, candidates, nearest, newIncident);
    }
}
