package dev.todo.server.api;

import dev.todo.core.api.Outcome;
import dev.todo.core.json.JsonText;
import dev.todo.core.task.Task;
import dev.todo.service.http.Answer;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How tasks and what became of them are answered. */
final class TaskAnswers {

    private final JsonType<Task> taskJson =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build().type(Task.class);

    /** One task, with its version as entity tag. */
    Answer task(Task task) {
        return tagged(Answer.ok(task), task);
    }

    /** The task of {@code outcome}, and beside its fields {@code notices} when there are any. */
    Answer changed(Outcome outcome) {
        return tagged(Answer.ok(withNotices(outcome)), outcome.task());
    }

    /** The same, of a task that was made just now. */
    Answer created(Outcome outcome) {
        String location = Api.BASE + "/tasks/" + outcome.task().id();
        return tagged(Answer.created(location, withNotices(outcome)), outcome.task());
    }

    /** What a step in the life of a task led to. */
    Answer lifeCycle(Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("task", outcome.task());
        json.put("next", outcome.next());
        json.put("nextDue", outcome.nextDue());
        json.put("changed", outcome.changed());
        putNotices(json, outcome.notices());
        return Answer.ok(json);
    }

    private Object withNotices(Outcome outcome) {
        if (outcome.notices().isEmpty()) {
            return outcome.task();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(JsonText.parse(taskJson.toJson(outcome.task())));
        fields.forEach((name, value) -> json.put((String) name, value));
        putNotices(json, outcome.notices());
        return json;
    }

    private static void putNotices(Map<String, @Nullable Object> json, List<String> notices) {
        if (!notices.isEmpty()) {
            json.put("notices", notices);
        }
    }

    private static Answer tagged(Answer answer, Task task) {
        return answer.with("ETag", EntityTags.of(task));
    }
}
