package dev.todo.client;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskPage;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks of the server's JSON, by hand where all other answers are mapped by a library: to set that up takes a
 * command as long as all else it does with a list. Fields it does not know are passed over; one that must be there and is
 * not, or is of another type than the contract says, ends in a {@link ClassCastException}, {@link NullPointerException},
 * {@link IllegalArgumentException} or {@link java.time.DateTimeException}.
 */
final class TaskReader {

    private TaskReader() {}

    static TaskPage page(Map<String, ?> json) {
        return new TaskPage(list(json.get("tasks"), TaskReader::task), text(json, "next"));
    }

    static Outcome outcome(Map<String, ?> json) {
        return new Outcome(
                task(object(json.get("task"))),
                json.get("next") == null ? null : task(object(json.get("next"))),
                moment(json, "nextDue"),
                (Boolean) required(json, "changed"),
                json.get("reminder") == null ? null : reminder(object(json.get("reminder"))),
                Wire.strings(json.get("notices")));
    }

    static Task task(Map<String, ?> json) {
        String zone = text(json, "zone");
        return new Task(
                UUID.fromString((String) required(json, "id")),
                number(json, "number"),
                (String) required(json, "title"),
                text(json, "notes"),
                Status.valueOf(name(json, "status")),
                Priority.valueOf(name(json, "priority")),
                Wire.strings(json.get("tags")),
                moment(json, "due"),
                zone == null ? null : ZoneId.of(zone),
                json.get("recurrence") == null ? null : occurrence(object(json.get("recurrence"))),
                list(json.get("reminders"), TaskReader::reminder),
                json.get("parent") == null ? null : UUID.fromString((String) required(json, "parent")),
                Instant.parse((String) required(json, "createdAt")),
                Instant.parse((String) required(json, "updatedAt")),
                json.get("completedAt") == null ? null : Instant.parse((String) required(json, "completedAt")),
                number(json, "version"));
    }

    private static Occurrence occurrence(Map<String, ?> json) {
        List<LocalMoment> exdates = new ArrayList<>();
        for (String exdate : Wire.strings(json.get("exdates"))) {
            exdates.add(LocalMoment.parse(exdate));
        }
        return new Occurrence(
                (String) required(json, "rule"),
                Anchor.parse((String) required(json, "anchor")),
                Missed.parse((String) required(json, "missed")),
                exdates,
                UUID.fromString((String) required(json, "seriesId")),
                Math.toIntExact(number(json, "index")),
                LocalMoment.parse((String) required(json, "slot")),
                LocalMoment.parse((String) required(json, "start")));
    }

    private static Reminder reminder(Map<String, ?> json) {
        return new Reminder(
                UUID.fromString((String) required(json, "id")),
                UUID.fromString((String) required(json, "taskId")),
                ReminderKind.valueOf(name(json, "kind")),
                text(json, "offset"),
                moment(json, "at"),
                Instant.parse((String) required(json, "firesAt")),
                Math.toIntExact(number(json, "generation")),
                ReminderState.valueOf(name(json, "state")),
                text(json, "reason"));
    }

    private static <T> List<T> list(@Nullable Object value, Function<Map<String, ?>, T> element) {
        List<T> read = new ArrayList<>();
        if (value != null) {
            for (Object item : (List<?>) value) {
                read.add(element.apply(object(item)));
            }
        }
        return read;
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, ?> object(@Nullable Object value) {
        return (Map<String, ?>) Objects.requireNonNull(value);
    }

    private static Object required(Map<String, ?> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static long number(Map<String, ?> json, String name) {
        return ((Number) required(json, name)).longValue();
    }

    /** The name of the constant a word on the wire stands for. */
    private static String name(Map<String, ?> json, String name) {
        return ((String) required(json, name)).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(Map<String, ?> json, String name) {
        return (String) json.get(name);
    }

    private static @Nullable LocalMoment moment(Map<String, ?> json, String name) {
        String text = text(json, name);
        return text == null ? null : LocalMoment.parse(text);
    }
}
