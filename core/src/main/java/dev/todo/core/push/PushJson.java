package dev.todo.core.push;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.json.JsonText;
import dev.todo.core.time.LocalMoment;
import io.avaje.json.mapper.JsonMapper;
import io.avaje.json.stream.JsonStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON of {@link Push} and of what a device answers. Unknown types and fields are passed over. */
public final class PushJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .jsonStream(JsonStream.builder().serializeNulls(true).build())
            .build();

    /** The message {@code push} as text. */
    public String write(Push push) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (push) {
            case Push.Hello h -> json.put("type", "hello");
            case Push.Reminder r -> {
                json.put("type", "reminder");
                json.put("id", r.id());
                json.put("reminderId", r.reminderId().toString());
                json.put("generation", r.generation());
                json.put("taskId", r.taskId().toString());
                json.put("title", r.title());
                json.put("due", r.due() == null ? null : r.due().toString());
                json.put("firesAt", r.firesAt().toString());
                json.put("late", r.late());
            }
            case Push.ReminderAcked(String id) -> {
                json.put("type", "reminder-acked");
                json.put("id", id);
            }
            case Push.TaskChange(String id, UUID taskId, long version, String change) -> {
                json.put("type", "task");
                json.put("id", id);
                json.put("taskId", taskId.toString());
                json.put("version", version);
                json.put("change", change);
            }
            case Push.Failure(@Nullable String id, String detail) -> {
                json.put("type", "error");
                json.put("id", id);
                json.put("detail", detail);
            }
        }
        return mapper.toJson(json);
    }

    /**
     * What the notifier says with {@code text}; empty when it says something newer than this.
     *
     * @throws InvalidInputException when it is no message
     */
    public Optional<Push> read(String text) {
        JsonFields json = JsonFields.of("", JsonText.parse(text));
        return switch (json.requiredString("type")) {
            case "hello" -> Optional.of(new Push.Hello());
            case "reminder" ->
                Optional.of(new Push.Reminder(
                        json.requiredString("id"),
                        uuid(json, "reminderId"),
                        Math.toIntExact(number(json, "generation")),
                        uuid(json, "taskId"),
                        json.requiredString("title"),
                        json.string("due", LocalMoment::parse).orElse(null),
                        instant(json, "firesAt"),
                        json.flag("late")));
            case "reminder-acked" -> Optional.of(new Push.ReminderAcked(json.requiredString("id")));
            case "task" ->
                Optional.of(new Push.TaskChange(
                        json.requiredString("id"),
                        uuid(json, "taskId"),
                        number(json, "version"),
                        json.requiredString("change")));
            case "error" ->
                Optional.of(new Push.Failure(json.string("id").orElse(null), json.requiredString("detail")));
            default -> Optional.empty();
        };
    }

    /** The message by which a device says that it has shown the delivery {@code id}. */
    public String writeAck(String id) {
        return mapper.toJson(Map.of("type", "ack", "id", id));
    }

    /**
     * The delivery whose showing a device reports with {@code text}.
     *
     * @throws InvalidInputException when the message is anything else
     */
    public DeliveryId readAck(String text) {
        JsonFields json = JsonFields.of("", JsonText.parse(text));
        String type = json.requiredString("type");
        if (!type.equals("ack")) {
            throw new InvalidInputException("type", "a device sends 'ack' and nothing else");
        }
        return DeliveryId.parse(json.requiredString("id"));
    }

    private static UUID uuid(JsonFields json, String name) {
        String text = json.requiredString(name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(name, "'" + name + "' must be a UUID");
        }
    }

    private static Instant instant(JsonFields json, String name) {
        try {
            return Instant.parse(json.requiredString(name));
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, "'" + name + "' must be an instant");
        }
    }

    private static long number(JsonFields json, String name) {
        return json.integer(name)
                .orElseThrow(() -> new InvalidInputException(name, "'" + name + "' must be a whole number"));
    }
}
