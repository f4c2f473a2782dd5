package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.store.Database;
import dev.todo.server.store.ReminderWatch;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A thread that looks after reminders for as long as the process lives: a database that goes away is waited for, and a
 * failure is logged and left behind. As a health check it is alive as long as it runs.
 */
final class ReminderThread implements HealthCheck, AutoCloseable {

    private static final Events LOG = Events.of(ReminderThread.class);
    private static final Duration GATHER = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final Supplier<Optional<ReminderWatch>> watches;
    private final Consumer<ReminderWatch> step;
    private final String name;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /**
     * A thread by the name of {@code name} that repeats {@code step} over one of {@code watches} until it is closed.
     *
     * @param watches opens a watch; empty while another replica has it
     */
    ReminderThread(
            String name, Database database, Supplier<Optional<ReminderWatch>> watches, Consumer<ReminderWatch> step) {
        this.name = name;
        this.database = database;
        this.watches = watches;
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Waits for the step under way, and ends. */
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

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /**
     * Waits until a reminder is made or moved, at most {@code limit}. News come in crowds, so it lets them gather for
     * a few milliseconds.
     */
    void awaitNews(ReminderWatch watch, Duration limit) {
        if (watch.awaitNews(limit)) {
            pause(GATHER);
        }
    }

    private void pause(Duration time) {
        try {
            boolean _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private void run() {
        while (!isStopped()) {
            try {
                Optional<ReminderWatch> opened = watches.get();
                if (opened.isEmpty()) {
                    pause(PAUSE);
                    continue;
                }
                try (ReminderWatch watch = opened.get()) {
                    while (!isStopped()) {
                        step.accept(watch);
                    }
                }
            } catch (UnavailableException e) {
                LOG.warning(Fields.event("reminders-database-away").with("thread", name), null);
                pause(PAUSE);
            } catch (RuntimeException e) {
                LOG.error(Fields.event("reminders-failed").with("thread", name), e);
                pause(PAUSE);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HealthCheckType type() {
        return HealthCheckType.LIVENESS;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder().status(thread.isAlive()).build();
    }
}
