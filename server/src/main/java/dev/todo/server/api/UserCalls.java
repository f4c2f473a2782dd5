package dev.todo.server.api;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.service.http.Call;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds for a call the port of the user who makes it. */
final class UserCalls {

    private static final int MAX_KEY = 255;

    private final Function<UUID, TodoApi> todos;

    UserCalls(Function<UUID, TodoApi> todos) {
        this.todos = todos;
    }

    /** The user's port, for reading. */
    TodoApi api(Call call) {
        return todos.apply(call.user());
    }

    /** The user's port, for a change: once under the {@code Idempotency-Key}, if the call has one. */
    TodoApi changing(Call call) {
        TodoApi api = api(call);
        return key(call).map(api::idempotent).orElse(api);
    }

    /** The key under which the call is to be done at most once, if it has one. */
    static Optional<String> key(Call call) {
        return call.header("Idempotency-Key").map(UserCalls::checked);
    }

    /** The task the path names. */
    static TaskRef ref(Call call) {
        return TaskRef.parse(call.path("ref"));
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > MAX_KEY || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new InvalidInputException(
                    "Idempotency-Key", "an idempotency key has 1 to " + MAX_KEY + " visible ASCII characters");
        }
        return key;
    }
}
