package dev.todo.server.api;

import dev.todo.core.api.Operation;
import dev.todo.core.json.JsonFields;
import dev.todo.service.http.Answer;
import dev.todo.service.http.BodyRule;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;

/** Many changes at once, and taking changes back. */
final class ChangeSetRoutes {

    private final UserCalls users;

    ChangeSetRoutes(UserCalls users) {
        this.users = users;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/tasks/bulk", this::bulk).withBody(BodyRule.LARGE),
                Route.post("/undo", this::undo).withBody(BodyRule.NONE));
    }

    private Answer bulk(Call call) {
        JsonFields body = call.body();
        List<Operation> operations =
                body.list("operations", (path, value) -> Operation.fromJson(JsonFields.of(path, value)));
        boolean dryRun = body.flag("dryRun");
        body.noOthers();
        return Answer.ok(users.changing(call).bulk(operations, dryRun));
    }

    private Answer undo(Call call) {
        return Answer.ok(users.changing(call).undo());
    }
}
