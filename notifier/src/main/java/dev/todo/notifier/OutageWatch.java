package dev.todo.notifier;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Brings connected devices their reminders while no events come: what has fired is read from the server for each of
 * them, again and again until events flow. Changes of tasks wait.
 */
final class OutageWatch implements AutoCloseable {

    private static final Events LOG = Events.of(OutageWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BooleanSupplier flowing;
    private final Devices devices;
    private final PendingReminders pending;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Watches whether events are {@code flowing}. */
    OutageWatch(BooleanSupplier flowing, Devices devices, PendingReminders pending) {
        this.flowing = flowing;
        this.devices = devices;
        this.pending = pending;
        this.thread = Thread.ofPlatform().name("outage-watch").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean before = true;
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean now = flowing.getAsBoolean();
                if (now != before) {
                    LOG.warning(Fields.event(now ? "events-are-back" : "events-are-away"), null);
                    before = now;
                }
                if (!now) {
                    round();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        for (List<Device> ofToken : devices.byToken().values()) {
            for (Device device : ofToken) {
                if (stopped.getCount() == 0 || flowing.getAsBoolean()) {
                    return;
                }
                pending.read(device);
            }
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
