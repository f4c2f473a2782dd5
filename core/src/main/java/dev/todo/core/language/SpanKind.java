package dev.todo.core.language;

import io.avaje.jsonb.Json;
import java.util.Locale;

/** What a stretch of a sentence means. */
public enum SpanKind {
    /** The words of the command itself: "mark … done". */
    VERB,
    /** A title somebody marked as one, by quotation marks or in a rename; plain title words carry no span. */
    TITLE,
    /** When it is due, without repetition. */
    DUE,
    /** When it repeats, its time of day included. */
    RECURRENCE,
    /** When to remind. */
    REMINDER,
    /** How much it matters. */
    PRIORITY,
    /** A tag. */
    TAG,
    /** Which task or tasks are meant. */
    TASK,
    /** A condition on tasks. */
    FILTER;

    /** The name on the wire, in lower case. */
    @Json.Value
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
