package dev.todo.server.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. */
final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    TestClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void set(String instant) {
        now.set(Instant.parse(instant));
    }

    void advance(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }
}
