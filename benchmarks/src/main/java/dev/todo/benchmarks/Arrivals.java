package dev.todo.benchmarks;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.ReminderDue;
import dev.todo.service.event.EventHandler;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes the events of reminders, and notes how long after its time each came. */
final class Arrivals implements EventHandler {

    private final JsonType<ReminderDue> payload = Jsonb.builder().build().type(ReminderDue.class);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Samples samples = new Samples("none", 0);
    private volatile CountDownLatch missing = new CountDownLatch(0);

    /** Begins anew. */
    void expect(int reminders) {
        seen.clear();
        samples = new Samples("lateness", reminders);
        missing = new CountDownLatch(reminders);
    }

    @Override
    public void handle(CloudEvent event) {
        Instant now = Instant.now();
        ReminderDue due = payload.fromJson(event.data());
        if (seen.add(due.deliveryId()) && missing.getCount() > 0) {
            samples.add(Duration.between(due.firesAt(), now));
            missing.countDown();
        }
    }

    /** Waits for all of them. */
    void await(Duration limit) throws InterruptedException {
        if (!missing.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(missing.getCount() + " reminders did not come");
        }
    }

    /** One line: what came, and how late. */
    String lateness(String name) {
        return samples.named(name) + String.format(java.util.Locale.ROOT, "   max %8.2f ms", samples.percentile(1));
    }
}
