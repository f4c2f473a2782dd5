package dev.todo.server.reminder;

import dev.todo.core.event.ReminderSettled;
import dev.todo.core.reminder.ReminderState;
import dev.todo.server.store.Database;
import dev.todo.server.store.DueReminders;
import dev.todo.server.store.DueReminders.Fired;
import dev.todo.server.store.DueReminders.Owned;
import dev.todo.server.store.Tx;
import dev.todo.server.store.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What is done about reminders each minute: gives up on deliveries that no device has acknowledged for seven days, and
 * counts what waits. Several replicas may do it at once.
 */
final class Housekeeping {

    /** How long a delivery waits for a device. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final String UNACKNOWLEDGED = "unacknowledged";
    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;
    private final DueReminders reminders = new DueReminders();
    private final Users users = new Users();
    private final ReminderEvents events;
    private final ReminderMetrics metrics = new ReminderMetrics();
    private final Pace pace = new Pace(Duration.ofMinutes(1));

    Housekeeping(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.events = new ReminderEvents(clock);
    }

    /** Does it, unless it was done less than a minute ago. */
    void perhaps() {
        if (pace.isTime()) {
            keep();
        }
    }

    /** Does it. */
    void keep() {
        int failed;
        do {
            failed = database.inTransaction(this::fail);
            metrics.failed(failed);
        } while (failed == BATCH);
        metrics.pending(database.inTransaction(reminders::pending));
    }

    private int fail(Tx tx) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Owned> waiting = reminders.unacknowledged(tx, now.minus(PATIENCE), BATCH);
        List<Users.Held> held =
                users.lockFree(tx, waiting.stream().map(Owned::user).distinct().toList());
        if (held.isEmpty()) {
            return 0;
        }
        List<UUID> free = held.stream().map(Users.Held::id).toList();
        List<Fired> failed = reminders.fail(tx, waiting.stream().map(Owned::id).toList(), free, UNACKNOWLEDGED);
        events.tell(
                tx,
                failed.stream()
                        .map(one -> events.settled(one.user(), settled(one)))
                        .toList(),
                held,
                now);
        return failed.size();
    }

    private static ReminderSettled settled(Fired failed) {
        return new ReminderSettled(
                failed.id() + "." + failed.generation(),
                failed.id(),
                failed.generation(),
                failed.task(),
                ReminderState.FAILED);
    }
}
