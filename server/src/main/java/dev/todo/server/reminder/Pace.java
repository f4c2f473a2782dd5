package dev.todo.server.reminder;

import java.time.Duration;

/** Says when something is to be done again. It goes by elapsed time, so that setting the clock makes no difference. */
final class Pace {

    private final long interval;
    private long next = System.nanoTime();

    /** At once, and then each {@code interval}. */
    Pace(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Whether it is time; if so, the next time is an interval from now. */
    boolean isTime() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + interval;
        return true;
    }

    /** Not again before {@code wait} has passed. */
    void delay(Duration wait) {
        next = System.nanoTime() + wait.toNanos();
    }
}
