package dev.todo.server.task;

import dev.todo.core.api.TodoApi;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.task.Task;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.server.store.IdempotencyKeys;
import dev.todo.server.store.Ids;
import dev.todo.server.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Everybody's tasks: hands out the API of one user, and that of the recurring worker. */
public final class Todos {

    private final Database database;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Change.Tools tools;
    private final Workshop workshop;
    private final Series series;

    /** Tasks in {@code database}, by {@code clock}. */
    public Todos(Database database, Accounts accounts, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.tools = new Change.Tools(Store.create(), new Wire(), new Ids(clock));
        this.workshop = Workshop.of(tools.store(), tools.wire(), new TimeLanguage());
        this.series = new Series(database, tools, clock);
    }

    /** The API of {@code user}; each of its changes is a change set of its own. */
    public TodoApi forUser(UUID user) {
        return api(new Transactions(database, tools, clock, user, null), user);
    }

    /** The API of {@code user}; all changes made through it can be undone as the one step {@code changeSet}. */
    public TodoApi forUser(UUID user, UUID changeSet) {
        return api(new Transactions(database, tools, clock, user, changeSet), user);
    }

    private TodoApi api(Transactions transactions, UUID user) {
        return new UserTodos(transactions, workshop, accounts, user);
    }

    /** What the recurring worker calls, and what its sweep looks for. */
    public Series series() {
        return series;
    }

    /** The next occurrence of {@code source}, if it exists by now. */
    public Optional<Task> successorOf(UUID source) {
        return series.successorOf(source);
    }

    /** Forgets the answers to repeated requests and the before-images that nobody can ask for any more. */
    public void forgetExpired() {
        Instant now = clock.instant();
        database.runInTransaction(tx -> {
            tools.store().idempotencyKeys().prune(tx, now.minus(IdempotencyKeys.LIFE));
            tools.store().changeSets().prune(tx, now.minus(Undoing.REACH));
        });
    }
}
