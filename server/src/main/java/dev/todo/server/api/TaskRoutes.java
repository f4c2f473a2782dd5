package dev.todo.server.api;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.HistoryEntry;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.task.Task;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tasks: making, finding, changing, deleting them, and their history. */
final class TaskRoutes {

    private final UserCalls users;
    private final TaskAnswers answers;

    TaskRoutes(UserCalls users, TaskAnswers answers) {
        this.users = users;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/tasks", this::create),
                Route.get("/tasks", this::search)
                        .withParameters(
                                "q",
                                "status",
                                "priority",
                                "tag",
                                "due_from",
                                "due_to",
                                "sort",
                                "order",
                                "limit",
                                "cursor"),
                Route.get("/tasks/{ref}", this::get),
                Route.patch("/tasks/{ref}", this::update),
                Route.delete("/tasks/{ref}", this::delete).withParameters("series"),
                Route.get("/tasks/{ref}/history", this::history));
    }

    private Answer create(Call call) {
        return answers.created(users.changing(call).create(CreateTask.fromJson(call.body())));
    }

    private Answer search(Call call) {
        TaskSearch search = new TaskSearch(
                call.query("q").orElse(null),
                call.query("status").orElse(null),
                call.query("priority").orElse(null),
                call.query("tag").orElse(null),
                call.query("due_from").orElse(null),
                call.query("due_to").orElse(null),
                call.query("sort").orElse(null),
                call.query("order").orElse(null),
                call.queryInteger("limit").orElse(null),
                call.query("cursor").orElse(null));
        return Answer.ok(users.api(call).search(search));
    }

    private Answer get(Call call) {
        Task task = users.api(call).get(UserCalls.ref(call));
        boolean known = call.header("If-None-Match")
                .filter(tags -> EntityTags.matches(tags, task))
                .isPresent();
        return known ? new Answer(304, Map.of("ETag", EntityTags.of(task)), new Answer.Nothing()) : answers.task(task);
    }

    private Answer update(Call call) {
        TodoApi api = users.api(call);
        TaskRef ref = UserCalls.ref(call);
        UpdateTask change = UpdateTask.fromJson(call.body());
        OptionalLong version = call.header("If-Match")
                .map(tags -> EntityTags.required(tags, () -> api.get(ref)))
                .orElse(OptionalLong.empty());
        return answers.changed(api.update(ref, change, version));
    }

    private Answer delete(Call call) {
        return answers.lifeCycle(users.api(call).delete(UserCalls.ref(call), call.queryFlag("series")));
    }

    private Answer history(Call call) {
        return Answer.ok(new HistoryEntry.History(users.api(call).history(UserCalls.ref(call))));
    }
}
