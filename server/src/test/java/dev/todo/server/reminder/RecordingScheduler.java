package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A scheduler that keeps jobs and never triggers them; it can be away, or refuse the jobs of one reminder. */
final class RecordingScheduler implements ReminderScheduler {

    final Map<String, Instant> jobs = new ConcurrentHashMap<>();
    volatile boolean away;
    volatile UUID refused = new UUID(0, 0);

    @Override
    public void schedule(ReminderJob job) {
        answer(job);
        jobs.put(job.name(), job.firesAt());
    }

    @Override
    public void cancel(ReminderJob job) {
        answer(job);
        jobs.remove(job.name());
    }

    private void answer(ReminderJob job) {
        if (away) {
            throw new UnavailableException("the scheduler is away");
        }
        if (job.reminder().equals(refused)) {
            throw new IllegalArgumentException("no such job");
        }
    }
}
