package dev.todo.server.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to move. */
final class TestClock implements InstantSource {

    private volatile Instant now;

    TestClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(String instant) {
        now = Instant.parse(instant);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one test, one thread that moves the clock
    void advance(Duration by) {
        now = now.plus(by);
    }
}
