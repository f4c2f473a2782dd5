package dev.todo.core.api;

import dev.todo.core.json.JsonFields;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a task is to repeat. In an update, what is absent stays; a {@code rule} starts a new series.
 *
 * @param rule an RFC 5545 RRULE, or a phrase such as {@code every other friday}
 * @param anchor what the next occurrence is counted from; {@code due} when absent
 * @param missed what happens to passed slots; {@code next-future} when absent
 * @param exdates local dates or date-times to leave out
 */
public record RecurrenceInput(
        @Nullable String rule,
        @Nullable Anchor anchor,
        @Nullable Missed missed,
        @Nullable List<String> exdates) {

    /** Copies the list. */
    public RecurrenceInput {
        exdates = exdates == null ? null : List.copyOf(exdates);
    }

    /** A rule with the defaults for all else. */
    public static RecurrenceInput of(String rule) {
        return new RecurrenceInput(rule, null, null, null);
    }

    /** Reads the JSON form. */
    public static RecurrenceInput fromJson(JsonFields json) {
        RecurrenceInput input = new RecurrenceInput(
                json.string("rule").orElse(null),
                json.string("anchor", Anchor::parse).orElse(null),
                json.string("missed", Missed::parse).orElse(null),
                json.has("exdates") ? json.strings("exdates") : null);
        json.noOthers();
        return input;
    }

    /** The JSON form, absent fields left out. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        CreateTask.putPresent(json, "rule", rule);
        CreateTask.putPresent(json, "anchor", anchor == null ? null : anchor.wire());
        CreateTask.putPresent(json, "missed", missed == null ? null : missed.wire());
        CreateTask.putPresent(json, "exdates", exdates);
        return json;
    }
}
