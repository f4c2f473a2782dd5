package dev.todo.benchmarks.chaos;

import dev.todo.client.PushListener;
import dev.todo.core.push.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A device that remembers how often it showed each reminder, and when first. */
final class Screen implements PushListener {

    private final Map<String, Integer> shown = new ConcurrentHashMap<>();
    private final Map<String, Duration> lateness = new ConcurrentHashMap<>();

    @Override
    public void refresh() {
        // There is nothing on this screen but reminders.
    }

    @Override
    public void reminder(Push.Reminder reminder) {
        lateness.putIfAbsent(reminder.id(), Duration.between(reminder.firesAt(), Instant.now()));
        shown.merge(reminder.id(), 1, Integer::sum);
    }

    @Override
    public void settled(String delivery) {
        // It stays in the memory.
    }

    @Override
    public void changed(Push.TaskChange change) {
        // There is nothing on this screen but reminders.
    }

    /** How often each delivery was shown. */
    Map<String, Integer> shown() {
        return shown;
    }

    /** How long after its time each delivery was shown first. */
    Map<String, Duration> lateness() {
        return lateness;
    }
}
