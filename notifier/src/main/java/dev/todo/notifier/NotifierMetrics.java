package dev.todo.notifier;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Timer;
import java.time.Duration;

/** What the notifier counts; all of it is in {@code docs/operations.md}. */
final class NotifierMetrics {

    private NotifierMetrics() {}

    /** A message was handed to the network, so long after what it tells of happened. */
    static void sent(Duration since) {
        Metrics.getOrCreate(Timer.builder("notifier.fanout")
                        .description("From an event's time to a device's socket, each device by itself"))
                .record(since.isNegative() ? Duration.ZERO : since);
    }

    /** A reminder was brought to a device that connected after it had fired. */
    static void redelivered() {
        count("notifier.redelivered", "Reminders brought to devices that connected after they had fired");
    }

    /** A device has acknowledged a reminder. */
    static void acknowledged() {
        count("notifier.acknowledged", "Acknowledgements of devices that the server took");
    }

    /** An event was of a type this version does not know. */
    static void passedOver() {
        count("notifier.events.passed.over", "Events of types this version does not know");
    }

    private static void count(String name, String description) {
        Metrics.getOrCreate(Counter.builder(name).description(description)).increment();
    }
}
