package dev.todo.mcp;

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
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The port over memory: enough of the server's behaviour to show what the tools make of it. */
final class MemoryTodos implements TodoApi {

    /** What all views of the same user share. */
    private static final class State {
        private MemoryTasks tasks;
        private final Deque<MemoryTasks> undo = new ArrayDeque<>();
        private final Map<String, Map.Entry<List<Operation>, ChangeSet>> answered = new HashMap<>();
        private int bulks;

        private State(InstantSource clock) {
            tasks = new MemoryTasks(clock);
        }
    }

    private final State state;
    private final @Nullable String key;

    MemoryTodos(InstantSource clock) {
        this(new State(clock), null);
    }

    private MemoryTodos(State state, @Nullable String key) {
        this.state = state;
        this.key = key;
    }

    /** How many change sets were really made. */
    int changeSets() {
        return state.bulks;
    }

    /** Puts a reminder in another state, as the passing of time would. */
    void replace(Reminder reminder) {
        state.tasks.replace(reminder);
    }

    List<Task> all() {
        return state.tasks.all();
    }

    @Override
    public TodoApi idempotent(String newKey) {
        return new MemoryTodos(state, newKey);
    }

    @Override
    public ChangeSet bulk(List<Operation> operations, boolean dryRun) {
        if (dryRun) {
            return new ChangeSet(state.tasks.copy().apply(operations), true);
        }
        Map.Entry<List<Operation>, ChangeSet> known = key == null ? null : state.answered.get(key);
        if (known != null) {
            if (!known.getKey().equals(operations)) {
                throw new ConflictException(
                        ConflictException.IDEMPOTENCY_MISMATCH, "this key was used for another request");
            }
            return known.getValue();
        }
        MemoryTasks after = state.tasks.copy();
        ChangeSet made = new ChangeSet(after.apply(operations), false);
        state.undo.push(state.tasks);
        state.tasks = after;
        state.bulks++;
        if (key != null) {
            state.answered.put(key, Map.entry(operations, made));
        }
        return made;
    }

    @Override
    public Undone undo() {
        if (state.undo.isEmpty()) {
            throw new ConflictException(ConflictException.NOTHING_TO_UNDO, "there is nothing to undo");
        }
        state.tasks = state.undo.pop();
        return new Undone("the last change", state.tasks.all());
    }

    @Override
    public Task get(TaskRef ref) {
        return state.tasks.get(ref);
    }

    @Override
    public TaskPage search(TaskSearch search) {
        List<Task> found = state.tasks.all().stream()
                .filter(MemoryQuery.of(search))
                .sorted(
                        "completed".equals(search.sort())
                                ? Comparator.comparing(
                                        Task::completedAt,
                                        Comparator.nullsLast(Comparator.<Instant>naturalOrder()
                                                .reversed()))
                                : Comparator.comparingLong(Task::number))
                .toList();
        int from = search.cursor() == null ? 0 : Integer.parseInt(search.cursor());
        int to = Math.min(found.size(), from + (search.limit() == null ? 50 : search.limit()));
        return new TaskPage(found.subList(from, to), to < found.size() ? Integer.toString(to) : null);
    }

    @Override
    public ReminderList reminders(ReminderSearch search) {
        Task task = search.task() == null ? null : get(search.task());
        return new ReminderList(state.tasks.all().stream()
                .filter(each -> task == null || each.id().equals(task.id()))
                .flatMap(each -> each.reminders().stream())
                .filter(each -> "all".equals(search.state())
                        || List.of("scheduled", "fired").contains(each.state().wire()))
                .sorted(Comparator.comparing(Reminder::firesAt))
                .toList());
    }

    @Override
    public Stats stats(String query) {
        List<Task> tasks = state.tasks.all().stream()
                .filter(MemoryQuery.of(TaskSearch.of(query + " status:all")))
                .toList();
        long open = tasks.stream().filter(task -> task.status() == Status.OPEN).count();
        return new Stats(
                tasks.size(),
                Map.of("open", open, "done", tasks.size() - open, "skipped", 0L),
                Map.of(),
                Map.of(),
                0,
                0,
                List.of(),
                List.of(),
                1);
    }

    @Override
    public Profile profile() {
        return new Profile(new UUID(0, 1), "Ada", ZoneId.of("Europe/Berlin"), "monday", "dmy", "09:00");
    }

    @Override
    public Outcome create(CreateTask task) {
        return bulk(List.of(new Operation.Create(task)), false).results().getFirst();
    }

    @Override
    public Outcome update(TaskRef ref, UpdateTask change, OptionalLong ifVersion) {
        return bulk(List.of(new Operation.Update(ref, change)), false).results().getFirst();
    }

    @Override
    public Outcome complete(TaskRef ref) {
        return bulk(List.of(new Operation.Complete(ref)), false).results().getFirst();
    }

    @Override
    public Outcome reopen(TaskRef ref) {
        throw unused();
    }

    @Override
    public Outcome skip(TaskRef ref) {
        throw unused();
    }

    @Override
    public Outcome reschedule(TaskRef ref, String due) {
        throw unused();
    }

    @Override
    public Outcome delete(TaskRef ref, boolean series) {
        throw unused();
    }

    @Override
    public List<HistoryEntry> history(TaskRef ref) {
        throw unused();
    }

    @Override
    public Reminder addReminder(TaskRef ref, String when) {
        throw unused();
    }

    @Override
    public Reminder cancelReminder(UUID reminder) {
        throw unused();
    }

    @Override
    public Reminder snoozeReminder(UUID reminder, String until) {
        throw unused();
    }

    @Override
    public Reminder acknowledgeReminder(UUID reminder, int generation) {
        throw unused();
    }

    @Override
    public List<SavedFilter> filters() {
        throw unused();
    }

    @Override
    public SavedFilter createFilter(String name, String query) {
        throw unused();
    }

    @Override
    public SavedFilter updateFilter(UUID id, Patch<String> name, Patch<String> query) {
        throw unused();
    }

    @Override
    public void deleteFilter(UUID id) {
        throw unused();
    }

    @Override
    public List<AccessToken> tokens() {
        throw unused();
    }

    @Override
    public AccessToken.Created createToken(String name) {
        throw unused();
    }

    @Override
    public void deleteToken(UUID id) {
        throw unused();
    }

    @Override
    public Profile updateProfile(Profile.Change change) {
        throw unused();
    }

    @Override
    public void deleteAccount() {
        throw unused();
    }

    private static NotFoundException unused() {
        return new NotFoundException("no tool needs this");
    }
}
