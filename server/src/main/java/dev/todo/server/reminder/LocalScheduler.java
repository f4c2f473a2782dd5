package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.reminder.ReminderFiring.Batch;
import dev.todo.server.store.Database;
import dev.todo.server.store.ReminderWatch;
import dev.todo.service.ServiceModule;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Fires reminders without any scheduler but the database: the rows are the truth, and nothing is kept in memory. One
 * thread waits for the earliest of them, is woken when one is made or moved, and never waits longer than a second
 * before it looks at the clock again, so that a clock that was set or a machine that slept costs a second at most.
 *
 * <p>Any number of replicas may run it; each reminder fires once all the same.
 */
public final class LocalScheduler implements ServiceModule {

    private static final Events LOG = Events.of(LocalScheduler.class);
    private static final int BATCH = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** How soon users whose data others were changing are tried again. */
    private static final Duration BUSY = Duration.ofMillis(10);
    /** News come in crowds: so long the scheduler lets them gather. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private final Database database;
    private final ReminderFiring firing;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Fires what {@code database} holds through {@code firing}, by {@code clock}. */
    public LocalScheduler(Database database, ReminderFiring firing, InstantSource clock) {
        this.database = database;
        this.firing = firing;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("reminders").daemon().unstarted(this::run);
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Stops after the batch under way. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            ReminderWatch.interrupt(database);
        } catch (UnavailableException e) {
            LOG.warning(Fields.event("reminders-stopped-without-database"), null);
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped()) {
            try (ReminderWatch watch = ReminderWatch.open(database)) {
                while (!isStopped()) {
                    step(watch);
                }
            } catch (UnavailableException e) {
                LOG.warning(Fields.event("reminders-database-away"), null);
                pause(LONGEST_WAIT);
            } catch (RuntimeException e) {
                LOG.error(Fields.event("reminders-failed"), e);
                pause(LONGEST_WAIT);
            }
        }
    }

    /** Fires what is due, or waits for what is next. */
    private void step(ReminderWatch watch) {
        Optional<Instant> next = watch.next();
        Instant now = clock.instant();
        if (next.isPresent() && !next.get().isAfter(now)) {
            if (!fireAll()) {
                watch.awaitNews(BUSY);
            }
        } else if (watch.awaitNews(next.map(at -> until(at, now)).orElse(LONGEST_WAIT))) {
            pause(GATHER);
        }
    }

    /** Fires all that is due; answers whether nothing is left because somebody changes the data of its owner. */
    private boolean fireAll() {
        Set<UUID> busy = new HashSet<>();
        Batch batch;
        do {
            batch = firing.fireDue(clock.instant(), busy, BATCH);
            busy.addAll(batch.busy());
        } while (batch.found() > 0 && !isStopped());
        return busy.isEmpty();
    }

    /** A little longer than to the moment itself rather than a little shorter, so that it is there after the wait. */
    private static Duration until(Instant next, Instant now) {
        Duration wait = Duration.between(now, next);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.plusNanos(999_999);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            boolean _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
