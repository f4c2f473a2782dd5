package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;

/**
 * A scheduler outside of the database that calls {@link ReminderFiring#fire} when a job's time has come: at least once,
 * and again while the call is not answered well. What it forgets or does late, the sweep of {@link ReminderRegistrar}
 * makes up for.
 */
public interface ReminderScheduler {

    /**
     * Takes {@code job}, or keeps it if it has it already. A job whose time has passed is triggered at once.
     *
     * @throws UnavailableException when the scheduler is away
     */
    void schedule(ReminderJob job);

    /**
     * Forgets {@code job}; nothing when it has no such job.
     *
     * @throws UnavailableException when the scheduler is away
     */
    void cancel(ReminderJob job);
}
