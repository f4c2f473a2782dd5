package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.reminder.ReminderState;
import dev.todo.server.store.Database;
import dev.todo.server.store.DueReminders;
import dev.todo.server.store.DueReminders.Fired;
import dev.todo.server.store.DueReminders.Standing;
import dev.todo.server.store.Ids;
import dev.todo.server.store.Outbox;
import dev.todo.server.store.Tx;
import dev.todo.server.store.Users;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fires reminders. A reminder fires by one conditional update (this generation, still scheduled, its time has come),
 * under its owner's lock, with its event in the outbox of the same transaction: however many triggers there are, it
 * fires once, and an event that is told has been committed.
 */
public final class ReminderFiring {

    private static final Comparator<Fired> ORDER =
            Comparator.comparing(Fired::firesAt).thenComparing(Fired::id);

    private final Database database;
    private final InstantSource clock;
    private final Ids ids;
    private final DueReminders reminders = new DueReminders();
    private final Users users = new Users();
    private final Outbox outbox = new Outbox();
    private final JsonType<ReminderDue> payload;

    /** Fires the reminders in {@code database} by {@code clock}. */
    public ReminderFiring(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.payload = Jsonb.builder().serializeNulls(true).build().type(ReminderDue.class);
    }

    /**
     * Fires one generation of a reminder.
     *
     * @throws UnavailableException when the database is away; the trigger must come again
     */
    public Firing fire(UUID reminder, int generation) {
        return database.inTransaction(tx -> fire(tx, reminder, generation));
    }

    private Firing fire(Tx tx, UUID reminder, int generation) {
        Optional<Standing> standing = reminders.standing(tx, reminder);
        Firing before = judge(standing, generation);
        if (before != Firing.FIRED) {
            return before;
        }
        List<Users.Held> held = users.lock(tx, standing.orElseThrow().user()).stream()
                .map(locked -> new Users.Held(locked.user().id(), locked.sequence() - 1))
                .toList();
        Instant now = now();
        List<Fired> fired =
                reminders.fire(tx, reminder, generation, now).stream().toList();
        if (fired.isEmpty()) {
            tx.rollbackOnly(); // so that no number of the user's sequence is left out
            return judge(reminders.standing(tx, reminder), generation);
        }
        tell(tx, fired, held, now);
        return Firing.FIRED;
    }

    private Firing judge(Optional<Standing> standing, int generation) {
        boolean waits = standing.isPresent()
                && standing.get().state() == ReminderState.SCHEDULED
                && standing.get().generation() == generation;
        if (!waits) {
            return Firing.STALE;
        }
        return standing.get().firesAt().isAfter(now()) ? Firing.EARLY : Firing.FIRED;
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
        return database.inTransaction(tx -> {
            List<DueReminders.Owned> due = reminders.due(tx, until, except, limit);
            Set<UUID> owners =
                    due.stream().map(DueReminders.Owned::user).collect(Collectors.toCollection(HashSet::new));
            List<Users.Held> held = users.lockFree(tx, owners);
            List<UUID> free = held.stream().map(Users.Held::id).toList();
            List<UUID> these = due.stream().map(DueReminders.Owned::id).toList();
            Instant now = now();
            List<Fired> fired = free.isEmpty() ? List.of() : reminders.fire(tx, these, free, now);
            tell(tx, fired, held, now);
            free.forEach(owners::remove);
            return new Batch(due.size(), fired.size(), owners);
        });
    }

    /** Puts the events of {@code fired} into the outbox, each as a change of its owner with a number of its own. */
    private void tell(Tx tx, List<Fired> fired, List<Users.Held> held, Instant now) {
        if (fired.isEmpty()) {
            return;
        }
        Map<UUID, Long> sequences = held.stream().collect(Collectors.toMap(Users.Held::id, Users.Held::sequence));
        List<Outbox.Message> messages = fired.stream()
                .sorted(ORDER)
                .map(one -> message(one, sequences.merge(one.user(), 1L, Long::sum), now))
                .toList();
        users.advance(tx, sequences);
        outbox.add(tx, messages);
    }

    private Outbox.Message message(Fired fired, long sequence, Instant now) {
        ReminderDue due = new ReminderDue(
                fired.id() + "." + fired.generation(),
                fired.id(),
                fired.generation(),
                fired.task(),
                fired.title(),
                fired.due(),
                fired.firesAt(),
                ReminderDue.isLate(fired.firesAt(), now));
        return new Outbox.Message(
                ids.next(),
                fired.user(),
                sequence,
                EventTypes.REMINDERS,
                EventTypes.REMINDER_DUE,
                fired.task().toString(),
                payload.toJson(due),
                now);
    }

    /** Now, as exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
