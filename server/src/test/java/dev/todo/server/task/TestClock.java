package dev.todo.server.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to move. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    /** Stands at {@code now}. */
    public TestClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Stands at {@code instant} from now on. */
    public void set(String instant) {
        now = Instant.parse(instant);
    }

    /** Moves. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one test, one thread that moves the clock
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
