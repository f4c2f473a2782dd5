package dev.todo.server.api;

import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.reminder.Reminder;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reminders, of one task or of all. */
final class ReminderRoutes {

    private static final String[] SEARCH = {"state", "from", "to"};

    private final UserCalls users;

    ReminderRoutes(UserCalls users) {
        this.users = users;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/tasks/{ref}/reminders", this::ofTask).withParameters(SEARCH),
                Route.post("/tasks/{ref}/reminders", this::add),
                Route.get("/reminders", this::all).withParameters(SEARCH),
                Route.delete("/reminders/{id}", this::cancel),
                Route.post("/reminders/{id}/snooze", this::snooze),
                Route.post("/reminders/{id}/ack", this::acknowledge));
    }

    private Answer ofTask(Call call) {
        // Of one task a person wants to see them all, those that are over included.
        return Answer.ok(users.api(call).reminders(search(call, UserCalls.ref(call), "all")));
    }

    private Answer all(Call call) {
        return Answer.ok(users.api(call).reminders(search(call, null, null)));
    }

    private static ReminderSearch search(Call call, @Nullable TaskRef task, @Nullable String state) {
        return new ReminderSearch(
                task,
                call.query("state").orElse(state),
                call.query("from").orElse(null),
                call.query("to").orElse(null));
    }

    private Answer add(Call call) {
        JsonFields body = call.body();
        String when = body.requiredString("when");
        body.noOthers();
        Reminder reminder = users.changing(call).addReminder(UserCalls.ref(call), when);
        return Answer.created(Api.BASE + "/tasks/" + reminder.taskId() + "/reminders", reminder);
    }

    private Answer cancel(Call call) {
        return Answer.ok(users.api(call).cancelReminder(call.pathId("id")));
    }

    private Answer snooze(Call call) {
        JsonFields body = call.body();
        String until = body.requiredString("until");
        body.noOthers();
        return Answer.ok(users.changing(call).snoozeReminder(call.pathId("id"), until));
    }

    private Answer acknowledge(Call call) {
        JsonFields body = call.body();
        long generation = body.integer("generation")
                .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                .orElseThrow(() -> new InvalidInputException("generation", "'generation' must be a number from 1"));
        body.noOthers();
        return Answer.ok(users.changing(call).acknowledgeReminder(call.pathId("id"), (int) generation));
    }
}
