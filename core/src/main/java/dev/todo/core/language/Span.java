package dev.todo.core.language;

import io.avaje.jsonb.Json;

/**
 * A stretch of a sentence and what it means.
 *
 * @param start the offset of its first character, in UTF-16 units
 * @param end the offset behind its last character, in UTF-16 units
 * @param kind what it means
 */
@Json
public record Span(int start, int end, SpanKind kind) {

    /** Checks that the span is not empty. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
