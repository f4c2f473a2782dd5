package dev.todo.server.reminder;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured about reminders, for all who fire them in this process. */
final class ReminderMetrics {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final Timer lateness = Metrics.getOrCreate(Timer.builder("reminders.lateness")
            .description("Reminders that fired, and how long after their time each was committed")
            .buckets(BUCKETS));
    private final Counter swept = Metrics.getOrCreate(
            Counter.builder("reminders.swept").description("Reminders that fired though no job came for them in time"));
    private final Counter failed = Metrics.getOrCreate(
            Counter.builder("reminders.failed").description("Reminders that no device acknowledged for seven days"));
    private final Counter registered = Metrics.getOrCreate(
            Counter.builder("reminders.jobs.registered").description("Jobs that the scheduler has taken"));
    private final Counter refused = Metrics.getOrCreate(Counter.builder("reminders.jobs.refused")
            .description("Jobs that the scheduler could not take or cancel; they are tried again"));
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    ReminderMetrics() {
        Metrics.getOrCreate(
                Gauge.builder("reminders.pending", pending::get).description("Reminders that wait for their time"));
        Metrics.getOrCreate(Gauge.builder("reminders.overdue", overdue::get)
                .description("How long ago the next reminder should have fired, in milliseconds"));
    }

    void fired(Instant firesAt, Instant committed) {
        Duration late = Duration.between(firesAt, committed);
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }

    void swept(int reminders) {
        swept.increment(reminders);
    }

    void failed(int reminders) {
        failed.increment(reminders);
    }

    void registered(int jobs) {
        registered.increment(jobs);
    }

    void refused() {
        refused.increment();
    }

    void pending(long reminders) {
        pending.set(reminders);
    }

    /** What a look at the clock showed: when the next reminder fires, if there is one. */
    void next(Optional<Instant> firesAt, Instant now) {
        overdue.set(firesAt.filter(now::isAfter)
                .map(at -> Duration.between(at, now).toMillis())
                .orElse(0L));
    }
}
