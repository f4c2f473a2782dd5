package dev.todo.server.api;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A {@link TodoApi} that stores nothing: it notes every call, and answers as the test has scripted. */
final class RecordingTodos implements InvocationHandler {

    static final Task TASK = new Task(
            UUID.fromString("0199f000-0000-7000-8000-000000000001"),
            12,
            "buy milk",
            null,
            Status.OPEN,
            Priority.MEDIUM,
            List.of("#home"),
            null,
            null,
            null,
            List.of(),
            null,
            Instant.parse("2026-11-23T08:00:00Z"),
            Instant.parse("2026-11-23T08:00:00Z"),
            null,
            4);

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Callable<?>> script = new HashMap<>();

    RecordingTodos() {
        Outcome outcome = new Outcome(TASK, null, null, true, null, List.of());
        answer("create", () -> outcome);
        answer("update", () -> outcome);
        answer("delete", () -> outcome);
        answer("get", () -> TASK);
        answer("search", () -> new TaskPage(List.of(TASK), null));
    }

    /** From now on {@code method} is answered by {@code answer}, which may throw. */
    void answer(String method, Callable<?> answer) {
        script.put(method, answer);
    }

    /** Every call so far, as {@code create(CreateTask[…])}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    void forget() {
        calls.clear();
    }

    TodoApi of(UUID user) {
        return (TodoApi) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TodoApi.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String given = arguments == null
                ? ""
                : String.join(
                        ", ", Arrays.stream(arguments).map(String::valueOf).toList());
        calls.add(method.getName() + "(" + given + ")");
        if (method.getName().equals("idempotent")) {
            return proxy;
        }
        Callable<?> answer = script.get(method.getName());
        if (answer == null) {
            throw new AssertionError("the test has no answer for " + method.getName());
        }
        return answer.call();
    }
}
