package dev.todo.client;

import dev.todo.core.api.AccessToken;
import dev.todo.core.api.ChangeSet;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.HistoryEntry;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.Profile;
import dev.todo.core.api.ReminderList;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.SavedFilter;
import dev.todo.core.api.Stats;
import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.api.Undone;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The product over HTTP. Every change carries an idempotency key, the caller's or one made for it; where the server
 * honours it (POST), a change is repeated when the connection is lost and still happens once. Safe for use by several
 * threads.
 */
public final class HttpTodoApi implements TodoApi {

    private static final String BASE = "/api/v1";

    private final Http http;
    private final Wire wire;
    private final @Nullable String key;

    /** The tasks of the user whose token {@code endpoint} has. */
    public HttpTodoApi(Endpoint endpoint) {
        this.wire = new Wire();
        this.http = new Http(endpoint, Http.Timeouts.USUAL, new Problems(wire));
        this.key = null;
    }

    private HttpTodoApi(Http http, Wire wire, @Nullable String key) {
        this.http = http;
        this.wire = wire;
        this.key = key;
    }

    /**
     * The tasks of the user who has {@code token}, on the same server and over the same connections.
     *
     * @throws IllegalArgumentException when it has characters no token has
     */
    public HttpTodoApi as(String token) {
        return new HttpTodoApi(http.as(token), wire, null);
    }

    @Override
    public TodoApi idempotent(String newKey) {
        return new HttpTodoApi(http, wire, newKey);
    }

    @Override
    public Outcome create(CreateTask task) {
        return wire.outcome(post("/tasks", task.toJson()));
    }

    @Override
    public TaskPage search(TaskSearch search) {
        return wire.page(get(new Query("/tasks")
                .with("q", search.query())
                .with("status", search.status())
                .with("priority", search.priority())
                .with("tag", search.tag())
                .with("due_from", search.dueFrom())
                .with("due_to", search.dueTo())
                .with("sort", search.sort())
                .with("order", search.order())
                .with("limit", search.limit())
                .with("cursor", search.cursor())));
    }

    @Override
    public Task get(TaskRef ref) {
        return wire.task(get(new Query(task(ref))));
    }

    @Override
    public Outcome update(TaskRef ref, UpdateTask change, OptionalLong ifVersion) {
        Request request = Request.of("PATCH", BASE + task(ref), wire.write(change.toJson()));
        return wire.outcome(send(
                ifVersion.isPresent() ? request.header("If-Match", "\"" + ifVersion.getAsLong() + "\"") : request));
    }

    @Override
    public Outcome complete(TaskRef ref) {
        return wire.outcome(post(task(ref) + "/complete", null));
    }

    @Override
    public Outcome reopen(TaskRef ref) {
        return wire.outcome(post(task(ref) + "/reopen", null));
    }

    @Override
    public Outcome skip(TaskRef ref) {
        return wire.outcome(post(task(ref) + "/skip", null));
    }

    @Override
    public Outcome reschedule(TaskRef ref, String due) {
        return wire.outcome(post(task(ref) + "/reschedule", Map.of("due", due)));
    }

    @Override
    public Outcome delete(TaskRef ref, boolean series) {
        Query route = new Query(task(ref)).with("series", series ? true : null);
        return wire.outcome(send(Request.of("DELETE", BASE + route, null)));
    }

    @Override
    public ChangeSet bulk(List<Operation> operations, boolean dryRun) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("operations", operations.stream().map(Operation::toJson).toList());
        body.put("dryRun", dryRun);
        return wire.read(post("/tasks/bulk", body), ChangeSet.class);
    }

    @Override
    public Undone undo() {
        return wire.read(post("/undo", null), Undone.class);
    }

    @Override
    public List<HistoryEntry> history(TaskRef ref) {
        return get(new Query(task(ref) + "/history"), HistoryEntry.History.class)
                .history();
    }

    @Override
    public ReminderList reminders(ReminderSearch search) {
        String route = search.task() == null ? "/reminders" : task(search.task()) + "/reminders";
        return get(
                new Query(route)
                        .with("state", search.state())
                        .with("from", search.from())
                        .with("to", search.to()),
                ReminderList.class);
    }

    @Override
    public Reminder addReminder(TaskRef ref, String when) {
        return wire.read(post(task(ref) + "/reminders", Map.of("when", when)), Reminder.class);
    }

    @Override
    public Reminder cancelReminder(UUID reminder) {
        return wire.read(send(Request.of("DELETE", BASE + "/reminders/" + reminder, null)), Reminder.class);
    }

    @Override
    public Reminder snoozeReminder(UUID reminder, String until) {
        return wire.read(post("/reminders/" + reminder + "/snooze", Map.of("until", until)), Reminder.class);
    }

    @Override
    public Reminder acknowledgeReminder(UUID reminder, int generation) {
        return wire.read(post("/reminders/" + reminder + "/ack", Map.of("generation", generation)), Reminder.class);
    }

    @Override
    public Stats stats(String query) {
        return get(new Query("/stats").with("q", query.isEmpty() ? null : query), Stats.class);
    }

    @Override
    public List<SavedFilter> filters() {
        return get(new Query("/filters"), SavedFilter.Filters.class).filters();
    }

    @Override
    public SavedFilter createFilter(String name, String query) {
        return wire.read(post("/filters", Map.of("name", name, "query", query)), SavedFilter.class);
    }

    @Override
    public SavedFilter updateFilter(UUID id, Patch<String> name, Patch<String> query) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "name", name);
        put(body, "query", query);
        return wire.read(send(Request.of("PATCH", BASE + "/filters/" + id, wire.write(body))), SavedFilter.class);
    }

    @Override
    public void deleteFilter(UUID id) {
        send(Request.of("DELETE", BASE + "/filters/" + id, null));
    }

    @Override
    public List<AccessToken> tokens() {
        return get(new Query("/tokens"), AccessToken.Tokens.class).tokens();
    }

    @Override
    public AccessToken.Created createToken(String name) {
        // Without a key: the server keeps no secret, so it could not repeat this answer.
        Request request = Request.of("POST", BASE + "/tokens", wire.write(Map.of("name", name)));
        return wire.read(http.success(request), AccessToken.Created.class);
    }

    @Override
    public void deleteToken(UUID id) {
        send(Request.of("DELETE", BASE + "/tokens/" + id, null));
    }

    @Override
    public Profile profile() {
        return get(new Query("/me"), Profile.class);
    }

    @Override
    public Profile updateProfile(Profile.Change change) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", change.name());
        body.put("zone", change.zone());
        body.put("weekStart", change.weekStart());
        body.put("dateOrder", change.dateOrder());
        body.put("allDayReminderTime", change.allDayReminderTime());
        body.values().removeIf(value -> value == null);
        return wire.read(send(Request.of("PATCH", BASE + "/me", wire.write(body))), Profile.class);
    }

    @Override
    public void deleteAccount() {
        send(Request.of("DELETE", BASE + "/me", null));
    }

    private static String task(TaskRef ref) {
        return "/tasks/" + ref;
    }

    private <T> T get(Query route, Class<T> type) {
        return wire.read(get(route), type);
    }

    private Response get(Query route) {
        return http.success(Request.get(BASE + route));
    }

    private Response post(String route, @Nullable Map<String, Object> body) {
        Request request = Request.of("POST", BASE + route, body == null ? null : wire.write(body));
        return http.success(request.once(key == null ? UUID.randomUUID().toString() : key));
    }

    private Response send(Request request) {
        return http.success(key == null ? request : request.header("Idempotency-Key", key));
    }

    @SuppressWarnings("NullAway") // JSON null is what clears a field
    private static void put(Map<String, Object> body, String name, Patch<String> patch) {
        switch (patch) {
            case Patch.Keep<String> k -> {}
            case Patch.Clear<String> c -> body.put(name, null);
            case Patch.Set<String>(String value) -> body.put(name, value);
        }
    }
}
