package dev.todo.notifier;

import dev.todo.core.error.TodoException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks again and again whether the tokens of connected devices are still valid, each token once a round. */
final class TokenWatch implements AutoCloseable {

    private static final Events LOG = Events.of(TokenWatch.class);

    private final Sessions sessions;
    private final Devices devices;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    TokenWatch(Sessions sessions, Devices devices, Duration every) {
        this.sessions = sessions;
        this.devices = devices;
        this.every = every;
        this.thread = Thread.ofPlatform().name("token-watch").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            devices.byToken().forEach((token, ofToken) -> {
                if (stopped.getCount() > 0 && sessions.open(token).isEmpty()) {
                    ofToken.forEach(Device::revoke);
                }
            });
        } catch (TodoException e) {
            // That the server cannot tell revokes nothing, and the next round is soon enough.
            LOG.warning(Fields.event("token-check-postponed"), e);
        } catch (RuntimeException e) {
            LOG.error(Fields.event("token-check-failed"), e);
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
