package dev.todo.server.agent;

import dev.todo.core.error.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time one turn may take, running from when this is made. */
final class TimeLimit {

    private final long end;

    TimeLimit(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
    }

    /**
     * Does {@code work}, on a thread of its own so that it can be left behind.
     *
     * @throws UnavailableException when it is not done in what is left of the time
     */
    <T> T within(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("agent-turn").start(task);
        try {
            return task.get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnavailableException(
                    "this took too long and was stopped; look at your tasks before you say it again", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnavailableException("the server is stopping; say it again in a moment", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("a planner or a tool failed", e);
            }
        }
    }

    /** What is left, in nanoseconds; never negative. */
    long left() {
        return Math.max(0, end - System.nanoTime());
    }
}
