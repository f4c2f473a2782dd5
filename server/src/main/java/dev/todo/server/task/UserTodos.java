package dev.todo.server.task;

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
import dev.todo.server.account.Accounts;
import dev.todo.server.task.Transactions.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of one user: each method opens a transaction and hands the work to who knows how. */
final class UserTodos implements TodoApi {

    private final Transactions transactions;
    private final Workshop workshop;
    private final Accounts accounts;
    private final UUID user;

    UserTodos(Transactions transactions, Workshop workshop, Accounts accounts, UUID user) {
        this.transactions = transactions;
        this.workshop = workshop;
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    public TodoApi idempotent(String key) {
        return new UserTodos(transactions.idempotent(key), workshop, accounts, user);
    }

    private Outcome apply(Operation operation) {
        return transactions.change(
                new Request<>(operation.op(), operation.toJson(), Outcome.class),
                change -> workshop.commands().apply(change, operation));
    }

    @Override
    public Outcome create(CreateTask task) {
        return apply(new Operation.Create(task));
    }

    @Override
    public Outcome update(TaskRef ref, UpdateTask task, OptionalLong ifVersion) {
        Map<String, Object> content = new LinkedHashMap<>(new Operation.Update(ref, task).toJson());
        ifVersion.ifPresent(version -> content.put("ifVersion", version));
        return transactions.change(
                new Request<>("update", content, Outcome.class),
                change -> workshop.commands().edits().update(change, ref, task, ifVersion));
    }

    @Override
    public Outcome complete(TaskRef ref) {
        return apply(new Operation.Complete(ref));
    }

    @Override
    public Outcome reopen(TaskRef ref) {
        return apply(new Operation.Reopen(ref));
    }

    @Override
    public Outcome skip(TaskRef ref) {
        return apply(new Operation.Skip(ref));
    }

    @Override
    public Outcome reschedule(TaskRef ref, String due) {
        return apply(new Operation.Reschedule(ref, due));
    }

    @Override
    public Outcome delete(TaskRef ref, boolean series) {
        return apply(new Operation.Delete(ref, series));
    }

    @Override
    public ChangeSet bulk(List<Operation> operations, boolean dryRun) {
        Map<String, Object> content =
                Map.of("operations", operations.stream().map(Operation::toJson).toList(), "dryRun", dryRun);
        return transactions.change(
                new Request<>("bulk", content, ChangeSet.class),
                change -> workshop.commands().applyAll(change, operations, dryRun));
    }

    @Override
    public Undone undo() {
        return transactions.settle(
                new Request<>("undo", Map.of(), Undone.class),
                change -> workshop.undoing().undo(change));
    }

    @Override
    public Task get(TaskRef ref) {
        return transactions.read((tx, owner) -> workshop.reading().task(tx, owner, ref));
    }

    @Override
    public TaskPage search(TaskSearch search) {
        return transactions.read((tx, owner) -> workshop.searches().search(tx, owner, search, transactions.now()));
    }

    @Override
    public Stats stats(String query) {
        return transactions.read((tx, owner) -> workshop.statistics().of(tx, owner, query, transactions.now()));
    }

    @Override
    public List<HistoryEntry> history(TaskRef ref) {
        return transactions.read((tx, owner) -> workshop.reading().history(tx, owner, ref));
    }

    @Override
    public ReminderList reminders(ReminderSearch search) {
        return transactions.read((tx, owner) -> workshop.reading().reminders(tx, owner, search, transactions.now()));
    }

    @Override
    public Reminder addReminder(TaskRef ref, String when) {
        return reminder(apply(new Operation.AddReminder(ref, when)));
    }

    @Override
    public Reminder cancelReminder(UUID reminder) {
        return reminder(apply(new Operation.CancelReminder(reminder)));
    }

    @Override
    public Reminder snoozeReminder(UUID reminder, String until) {
        return reminder(apply(new Operation.SnoozeReminder(reminder, until)));
    }

    private static Reminder reminder(Outcome outcome) {
        return Objects.requireNonNull(outcome.reminder(), "an operation on a reminder answers with it");
    }

    @Override
    public Reminder acknowledgeReminder(UUID reminder, int generation) {
        return transactions.settle(
                new Request<>(
                        "acknowledge-reminder",
                        Map.of("reminder", reminder.toString(), "generation", generation),
                        Reminder.class),
                change -> workshop.commands().reminders().acknowledge(change, reminder, generation));
    }

    @Override
    public List<SavedFilter> filters() {
        return transactions.read((tx, owner) -> workshop.reading().filters(tx, owner));
    }

    @Override
    public SavedFilter createFilter(String name, String query) {
        return transactions.settle(
                new Request<>("create-filter", Map.of("name", name, "query", query), SavedFilter.class),
                change -> workshop.filters().create(change, name, query));
    }

    @Override
    public SavedFilter updateFilter(UUID id, Patch<String> name, Patch<String> query) {
        Map<String, @Nullable Object> content =
                Map.of("id", id.toString(), "name", name.toString(), "query", query.toString());
        return transactions.settle(
                new Request<>("update-filter", content, SavedFilter.class),
                change -> workshop.filters().update(change, id, name, query));
    }

    @Override
    public void deleteFilter(UUID id) {
        Boolean done = transactions.settle(
                new Request<>("delete-filter", Map.of("id", id.toString()), Boolean.class), change -> {
                    workshop.filters().delete(change, id);
                    return true;
                });
        assert done;
    }

    @Override
    public List<AccessToken> tokens() {
        return accounts.tokens(user);
    }

    @Override
    public AccessToken.Created createToken(String name) {
        return accounts.createToken(user, name);
    }

    @Override
    public void deleteToken(UUID id) {
        accounts.deleteToken(user, id);
    }

    @Override
    public Profile profile() {
        return transactions.read((tx, owner) -> owner.profile());
    }

    @Override
    public Profile updateProfile(Profile.Change wanted) {
        return transactions.settle(
                new Request<>("update-profile", workshop.wire().map(wanted), Profile.class),
                change -> workshop.settings().change(change, wanted));
    }

    @Override
    public void deleteAccount() {
        accounts.deleteUser(user);
    }
}
