package dev.todo.server.task;

import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.server.store.Database;
import dev.todo.server.store.IdempotencyKeys;
import dev.todo.server.store.IdempotencyKeys.Answer;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import dev.todo.server.store.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the transactions of one user: reads, and changes with their lock, their idempotency and their change set. */
final class Transactions {

    private static final int MAX_KEY = 255;

    private final Database database;
    private final Change.Tools tools;
    private final InstantSource clock;
    private final UUID user;
    private final @Nullable UUID changeSet;
    private final @Nullable String key;

    Transactions(Database database, Change.Tools tools, InstantSource clock, UUID user, @Nullable UUID changeSet) {
        this(database, tools, clock, user, changeSet, null);
    }

    private Transactions(
            Database database,
            Change.Tools tools,
            InstantSource clock,
            UUID user,
            @Nullable UUID changeSet,
            @Nullable String key) {
        this.database = database;
        this.tools = tools;
        this.clock = clock;
        this.user = user;
        this.changeSet = changeSet;
        this.key = key;
    }

    /** The same, with changes made at most once under {@code newKey}. */
    Transactions idempotent(String newKey) {
        if (newKey.isBlank() || newKey.length() > MAX_KEY) {
            throw new InvalidInputException(
                    "Idempotency-Key", "an idempotency key has 1 to " + MAX_KEY + " characters");
        }
        return new Transactions(database, tools, clock, user, changeSet, newKey);
    }

    /**
     * A request that may be repeated.
     *
     * @param name the operation
     * @param content all it was asked with
     * @param answer the type of its answer
     */
    record Request<T>(String name, Map<String, ?> content, Class<T> answer) {}

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads what belongs to the user. */
    <T> T read(BiFunction<Tx, User, T> work) {
        return database.inTransaction(
                tx -> work.apply(tx, tools.store().users().find(tx, user).orElseThrow(Transactions::gone)));
    }

    /** Changes what belongs to the user, as one step that can be undone. */
    <T> T change(Request<T> request, Function<Change, T> work) {
        UUID set = changeSet == null ? tools.ids().next() : changeSet;
        return once(request, set, work);
    }

    /** Changes what belongs to the user and cannot be undone by {@code undo}: settings, filters, an undo itself. */
    <T> T settle(Request<T> request, Function<Change, T> work) {
        return once(request, null, work);
    }

    private <T> T once(Request<T> request, @Nullable UUID set, Function<Change, T> work) {
        if (key == null) {
            return database.inTransaction(tx -> locked(tx, set, work));
        }
        String hash = hash(request);
        return database.inTransaction(tx -> {
            if (!tools.store().idempotencyKeys().claim(tx, user, key)) {
                throw new ConflictException(
                        ConflictException.IDEMPOTENCY_IN_FLIGHT,
                        "a request with the idempotency key '" + key + "' is being worked on, try again");
            }
            Optional<Answer> given =
                    tools.store().idempotencyKeys().find(tx, user, key, now().minus(IdempotencyKeys.LIFE));
            if (given.isPresent()) {
                return repeated(given.get(), hash, request.answer());
            }
            T result = locked(tx, set, work);
            Answer answer = new Answer(hash, tools.wire().json(result));
            if (!tx.endsWithoutTrace()) {
                tools.store().idempotencyKeys().put(tx, user, key, answer, now());
            }
            return result;
        });
    }

    private <T> T repeated(Answer given, String hash, Class<T> type) {
        if (!given.requestHash().equals(hash)) {
            throw new ConflictException(
                    ConflictException.IDEMPOTENCY_MISMATCH,
                    "the idempotency key '" + key + "' was used for another request, choose a new one");
        }
        return tools.wire().read(given.response(), type);
    }

    private <T> T locked(Tx tx, @Nullable UUID set, Function<Change, T> work) {
        Users.Locked locked = tools.store().users().lock(tx, user).orElseThrow(Transactions::gone);
        // The time is taken under the lock, so that it runs with the user's sequence.
        Change change = new Change(tx, tools, locked, now(), set);
        T result = work.apply(change);
        change.finish();
        return result;
    }

    private String hash(Request<?> request) {
        return IdempotencyKeys.hash(request.name() + "\n" + tools.wire().json(request.content()));
    }

    private static UnauthenticatedException gone() {
        return new UnauthenticatedException("this account does not exist any more");
    }
}
