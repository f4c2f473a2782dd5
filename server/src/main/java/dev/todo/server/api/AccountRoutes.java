package dev.todo.server.api;

import dev.todo.core.api.AccessToken;
import dev.todo.core.api.Profile;
import dev.todo.core.json.JsonFields;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;

/** What a user has besides tasks: access tokens, settings, the account itself, and the figures about their tasks. */
final class AccountRoutes {

    private final UserCalls users;

    AccountRoutes(UserCalls users) {
        this.users = users;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/tokens", this::tokens),
                Route.post("/tokens", this::createToken),
                Route.delete("/tokens/{id}", this::deleteToken),
                Route.get("/me", this::profile),
                Route.patch("/me", this::updateProfile),
                Route.delete("/me", this::deleteAccount),
                Route.get("/stats", this::stats).withParameters("q"));
    }

    private Answer tokens(Call call) {
        return Answer.ok(new AccessToken.Tokens(users.api(call).tokens()));
    }

    private Answer createToken(Call call) {
        JsonFields body = call.body();
        String name = body.requiredString("name");
        body.noOthers();
        // Not under an idempotency key: that would keep the secret with the stored response.
        AccessToken.Created created = users.api(call).createToken(name);
        return Answer.created(Api.BASE + "/tokens", created).with("Cache-Control", "no-store");
    }

    private Answer deleteToken(Call call) {
        users.api(call).deleteToken(call.pathId("id"));
        return Answer.none();
    }

    private Answer profile(Call call) {
        return Answer.ok(users.api(call).profile());
    }

    private Answer updateProfile(Call call) {
        JsonFields body = call.body();
        Profile.Change change = new Profile.Change(
                body.string("name").orElse(null),
                body.string("zone").orElse(null),
                body.string("weekStart").orElse(null),
                body.string("dateOrder").orElse(null),
                body.string("allDayReminderTime").orElse(null));
        body.noOthers();
        return Answer.ok(users.api(call).updateProfile(change));
    }

    private Answer deleteAccount(Call call) {
        users.api(call).deleteAccount();
        return Answer.none();
    }

    private Answer stats(Call call) {
        return Answer.ok(users.api(call).stats(call.query("q").orElse("")));
    }
}
