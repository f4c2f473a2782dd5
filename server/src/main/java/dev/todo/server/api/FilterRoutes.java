package dev.todo.server.api;

import dev.todo.core.api.SavedFilter;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.json.Patch;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;
import java.util.UUID;

/** Saved filters. */
final class FilterRoutes {

    private final UserCalls users;

    FilterRoutes(UserCalls users) {
        this.users = users;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/filters", this::all),
                Route.post("/filters", this::create),
                Route.get("/filters/{id}", this::get),
                Route.patch("/filters/{id}", this::update),
                Route.delete("/filters/{id}", this::delete));
    }

    private Answer all(Call call) {
        return Answer.ok(new SavedFilter.Filters(users.api(call).filters()));
    }

    private Answer create(Call call) {
        JsonFields body = call.body();
        String name = body.requiredString("name");
        String query = body.requiredString("query");
        body.noOthers();
        SavedFilter filter = users.changing(call).createFilter(name, query);
        return Answer.created(Api.BASE + "/filters/" + filter.id(), filter);
    }

    private Answer get(Call call) {
        UUID id = call.pathId("id");
        return Answer.ok(users.api(call).filters().stream()
                .filter(filter -> filter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no saved filter " + id)));
    }

    private Answer update(Call call) {
        JsonFields body = call.body();
        Patch<String> name = body.patch("name", JsonFields::asString);
        Patch<String> query = body.patch("query", JsonFields::asString);
        body.noOthers();
        return Answer.ok(users.api(call).updateFilter(call.pathId("id"), name, query));
    }

    private Answer delete(Call call) {
        users.api(call).deleteFilter(call.pathId("id"));
        return Answer.none();
    }
}
