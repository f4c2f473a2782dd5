package dev.todo.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations of one operation, in nanoseconds, and what to say of them. */
final class Samples {

    private final String name;
    private final long[] nanos;
    private int count;

    Samples(String name, int capacity) {
        this.name = name;
        this.nanos = new long[capacity];
    }

    void time(Runnable operation) {
        long begun = System.nanoTime();
        operation.run();
        nanos[count++] = System.nanoTime() - begun;
    }

    void add(Duration sample) {
        nanos[count++] = sample.toNanos();
    }

    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }

    /** One line: the name, and the 50th, 95th and 99th percentile in milliseconds. */
    @Override
    public String toString() {
        return named(name);
    }

    /** The same, under another name. */
    String named(String other) {
        return String.format(
                Locale.ROOT,
                "%-44s p50 %8.2f   p95 %8.2f   p99 %8.2f ms",
                other,
                percentile(0.5),
                percentile(0.95),
                percentile(0.99));
    }
}
