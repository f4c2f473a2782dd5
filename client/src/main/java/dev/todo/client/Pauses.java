package dev.todo.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before an attempt: twice as long after each failure, and never quite the same, so that clients of a
 * server that comes back do not all come at once.
 *
 * @param first after the first failure
 * @param longest at most
 * @param random scatters
 */
record Pauses(Duration first, Duration longest, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;

    /** The pause after so many failures in a row: between half of its length and all of it. */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(MAX_DOUBLINGS, Math.max(0, failures - 1));
        long millis = Math.min(longest.toMillis(), doubled);
        return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
    }
}
