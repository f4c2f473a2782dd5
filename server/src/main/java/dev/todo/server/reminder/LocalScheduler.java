package dev.todo.server.reminder;

import dev.todo.server.store.Database;
import dev.todo.server.store.ReminderWatch;
import dev.todo.service.ServiceModule;
import io.helidon.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Fires reminders without any scheduler but the database: the rows are the truth, and nothing is kept in memory. One
 * thread waits for the earliest of them, is woken when one is made or moved, and never waits longer than a second
 * before it looks at the clock again, so that a clock that was set or a machine that slept costs a second at most.
 *
 * <p>Any number of replicas may run it; each reminder fires once all the same.
 */
public final class LocalScheduler implements ServiceModule {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** How soon users whose data others were changing are tried again. */
    private static final Duration BUSY = Duration.ofMillis(10);

    private final ReminderFiring firing;
    private final Housekeeping housekeeping;
    private final InstantSource clock;
    private final ReminderMetrics metrics = new ReminderMetrics();
    private final ReminderThread thread;

    /** Fires what {@code database} holds through {@code firing}, by {@code clock}. */
    public LocalScheduler(Database database, ReminderFiring firing, InstantSource clock) {
        this.firing = firing;
        this.housekeeping = new Housekeeping(database, clock);
        this.clock = clock;
        this.thread =
                new ReminderThread("reminders", database, () -> Optional.of(ReminderWatch.open(database)), this::step);
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return List.of(thread);
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Stops after what is due has fired. */
    @Override
    public void close() {
        thread.close();
    }

    /** Fires what is due, or waits for what is next. */
    private void step(ReminderWatch watch) {
        Optional<Instant> next = watch.next();
        Instant now = clock.instant();
        metrics.next(next, now);
        if (next.isPresent() && !next.get().isAfter(now)) {
            if (!firing.fireAll(Duration.ZERO).busy().isEmpty()) {
                thread.awaitNews(watch, BUSY);
            }
        } else {
            housekeeping.perhaps();
            thread.awaitNews(watch, next.map(at -> until(at, now)).orElse(LONGEST_WAIT));
        }
    }

    /** A little longer than to the moment itself rather than a little shorter, so that it is there after the wait. */
    private static Duration until(Instant next, Instant now) {
        Duration wait = Duration.between(now, next);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.plusNanos(999_999);
    }
}
