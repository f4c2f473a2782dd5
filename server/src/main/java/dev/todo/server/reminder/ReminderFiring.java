package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.reminder.ReminderState;
import dev.todo.server.store.Database;
import dev.todo.server.store.DueReminders;
import dev.todo.server.store.DueReminders.Fired;
import dev.todo.server.store.DueReminders.Owned;
import dev.todo.server.store.DueReminders.Standing;
import dev.todo.server.store.Tx;
import dev.todo.server.store.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Fires reminders. A reminder fires by one conditional update (this generation, still scheduled, its time has come),
 * under its owner's lock, with its event in the outbox of the same transaction: however many triggers there are, it
 * fires once, and an event that is told has been committed.
 */
public final class ReminderFiring {

    private static final Comparator<Fired> ORDER =
            Comparator.comparing(Fired::firesAt).thenComparing(Fired::id);

    private static final int BATCH = 1_000;
    /** Clocks of two machines may differ so much; a trigger that is early by no more is not sent away. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMillis(250);

    private final Database database;
    private final InstantSource clock;
    private final DueReminders reminders = new DueReminders();
    private final Users users = new Users();
    private final ReminderEvents events;
    private final ReminderMetrics metrics = new ReminderMetrics();

    /** Fires the reminders in {@code database} by {@code clock}. */
    public ReminderFiring(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.events = new ReminderEvents(clock);
    }

    /**
     * Fires one generation of a reminder.
     *
     * @throws UnavailableException when the database is away; the trigger must come again
     */
    public Firing fire(UUID reminder, int generation) {
        Attempt attempt = database.inTransaction(tx -> attempt(tx, reminder, generation));
        if (attempt.outcome() == Firing.EARLY
                && attempt.early().compareTo(CLOCKS_DIFFER) <= 0
                && waited(attempt.early())) {
            attempt = database.inTransaction(tx -> attempt(tx, reminder, generation));
        }
        measure(attempt.fired());
        return attempt.outcome();
    }

    /** Waits, as a trigger from another machine must whose clock is a little ahead; answers whether it could. */
    private static boolean waited(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Attempt(Firing outcome, List<Fired> fired, Duration early) {

        static Attempt stale() {
            return new Attempt(Firing.STALE, List.of(), Duration.ZERO);
        }

        static Attempt early(Duration time) {
            return new Attempt(Firing.EARLY, List.of(), time);
        }
    }

    private Attempt attempt(Tx tx, UUID reminder, int generation) {
        Optional<Standing> standing = reminders.standing(tx, reminder);
        if (!waits(standing, generation)) {
            return Attempt.stale();
        }
        Duration early = Duration.between(now(), standing.orElseThrow().firesAt());
        if (early.isPositive()) {
            return Attempt.early(early);
        }
        List<Users.Held> held = users.lock(tx, standing.orElseThrow().user()).stream()
                .map(locked -> new Users.Held(locked.user().id(), locked.sequence() - 1))
                .toList();
        Instant now = now();
        List<Fired> fired =
                reminders.fire(tx, reminder, generation, now).stream().toList();
        if (fired.isEmpty()) {
            tx.rollbackOnly(); // so that no number of the user's sequence is left out
            boolean waits = waits(reminders.standing(tx, reminder), generation);
            return waits ? Attempt.early(Duration.ZERO) : Attempt.stale();
        }
        tell(tx, fired, held, now);
        return new Attempt(Firing.FIRED, fired, Duration.ZERO);
    }

    private static boolean waits(Optional<Standing> standing, int generation) {
        return standing.isPresent()
                && standing.get().state() == ReminderState.SCHEDULED
                && standing.get().generation() == generation;
    }

    /**
     * What came of a batch.
     *
     * @param found how many reminders were due
     * @param fired how many of them fired
     * @param busy the owners whose data others are changing; their reminders are still to fire
     */
    public record Batch(int found, int fired, Set<UUID> busy) {}

    /**
     * Fires what was due at {@code until}, longest ago first, in one transaction. It waits for nobody: reminders of users
     * whose data others are changing are left for the next call.
     *
     * @param until at most now
     * @param except users to leave out
     * @param limit at most so many
     * @throws UnavailableException when the database is away
     */
    public Batch fireDue(Instant until, Collection<UUID> except, int limit) {
        Volley volley = database.inTransaction(tx -> volley(tx, until, except, limit));
        measure(volley.fired());
        return new Batch(volley.found(), volley.fired().size(), volley.busy());
    }

    /**
     * Fires all that has been due for {@code grace}, batch by batch. It waits for nobody; reminders of users whose data
     * others are changing are left.
     *
     * @throws UnavailableException when the database is away; what is not fired by then still waits
     */
    public Batch fireAll(Duration grace) {
        Set<UUID> busy = new HashSet<>();
        int found = 0;
        int fired = 0;
        Batch batch;
        do {
            batch = fireDue(clock.instant().minus(grace), busy, BATCH);
            busy.addAll(batch.busy());
            found += batch.found();
            fired += batch.fired();
        } while (batch.found() > 0);
        return new Batch(found, fired, busy);
    }

    private record Volley(int found, List<Fired> fired, Set<UUID> busy) {}

    private Volley volley(Tx tx, Instant until, Collection<UUID> except, int limit) {
        List<Owned> due = reminders.due(tx, until, except, limit);
        Set<UUID> owners = due.stream().map(Owned::user).collect(Collectors.toCollection(HashSet::new));
        List<Users.Held> held = users.lockFree(tx, owners);
        List<UUID> free = held.stream().map(Users.Held::id).toList();
        Instant now = now();
        List<Fired> fired = free.isEmpty()
                ? List.of()
                : reminders.fire(tx, due.stream().map(Owned::id).toList(), free, now);
        tell(tx, fired, held, now);
        free.forEach(owners::remove);
        return new Volley(due.size(), fired, owners);
    }

    private void measure(List<Fired> fired) {
        Instant committed = clock.instant();
        fired.forEach(one -> metrics.fired(one.firesAt(), committed));
    }

    /** Tells of {@code fired}, in the order they were to fire. */
    private void tell(Tx tx, List<Fired> fired, List<Users.Held> held, Instant now) {
        events.tell(
                tx,
                fired.stream()
                        .sorted(ORDER)
                        .map(one -> events.due(one.user(), due(one, now)))
                        .toList(),
                held,
                now);
    }

    private static ReminderDue due(Fired fired, Instant now) {
        return new ReminderDue(
                fired.id() + "." + fired.generation(),
                fired.id(),
                fired.generation(),
                fired.task(),
                fired.title(),
                fired.due(),
                fired.firesAt(),
                ReminderDue.isLate(fired.firesAt(), now));
    }

    /** Now, as exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
