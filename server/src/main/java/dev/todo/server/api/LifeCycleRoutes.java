package dev.todo.server.api;

import dev.todo.core.api.Outcome;
import dev.todo.core.json.JsonFields;
import dev.todo.service.http.Answer;
import dev.todo.service.http.BodyRule;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;

/** The steps in the life of a task. */
final class LifeCycleRoutes {

    private final UserCalls users;
    private final TaskAnswers answers;
    private final NextOccurrences next;

    LifeCycleRoutes(UserCalls users, TaskAnswers answers, NextOccurrences next) {
        this.users = users;
        this.answers = answers;
        this.next = next;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/tasks/{ref}/complete", this::complete).withBody(BodyRule.NONE),
                Route.post("/tasks/{ref}/reopen", this::reopen).withBody(BodyRule.NONE),
                Route.post("/tasks/{ref}/skip", this::skip).withBody(BodyRule.NONE),
                Route.post("/tasks/{ref}/reschedule", this::reschedule));
    }

    private Answer complete(Call call) {
        Outcome outcome = users.changing(call).complete(UserCalls.ref(call));
        return answers.lifeCycle(next.awaited(outcome));
    }

    private Answer reopen(Call call) {
        return answers.lifeCycle(users.changing(call).reopen(UserCalls.ref(call)));
    }

    private Answer skip(Call call) {
        Outcome outcome = users.changing(call).skip(UserCalls.ref(call));
        return answers.lifeCycle(next.awaited(outcome));
    }

    private Answer reschedule(Call call) {
        JsonFields body = call.body();
        String due = body.requiredString("due");
        body.noOthers();
        return answers.lifeCycle(users.changing(call).reschedule(UserCalls.ref(call), due));
    }
}
