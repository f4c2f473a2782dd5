package dev.todo.server.api;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.SeriesApi;
import dev.todo.core.task.Task;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The internal port by which next occurrences are made, seen by those who wait for one: where everything runs in one
 * process the answer to a completion can hold the next occurrence if it waits a moment.
 */
public final class NextOccurrences implements SeriesApi {

    private final SeriesApi series;
    private final Function<UUID, Optional<Task>> successors;
    private final Duration patience;
    private final Map<UUID, CompletableFuture<Task>> waiting = new ConcurrentHashMap<>();

    /**
     * @param series makes next occurrences
     * @param successors finds the successor of a task, if it exists
     * @param patience how long an answer may wait for one; nothing waits when it is zero
     */
    public NextOccurrences(SeriesApi series, Function<UUID, Optional<Task>> successors, Duration patience) {
        this.series = series;
        this.successors = successors;
        this.patience = patience;
    }

    @Override
    public NextAnswer nextOccurrence(UUID source, NextRequest request) {
        NextAnswer answer = series.nextOccurrence(source, request);
        CompletableFuture<Task> waiter = waiting.get(source);
        if (waiter != null && answer.task() != null) {
            waiter.complete(answer.task());
        }
        return answer;
    }

    /** {@code outcome} with the next occurrence in it, if one is due and comes into being within the patience. */
    Outcome awaited(Outcome outcome) {
        if (outcome.nextDue() == null || outcome.next() != null || patience.isZero()) {
            return outcome;
        }
        UUID source = outcome.task().id();
        CompletableFuture<Task> waiter = waiting.computeIfAbsent(source, id -> new CompletableFuture<>());
        try {
            // It may have been made before anybody waited for it.
            Optional<Task> made = successors.apply(source).or(() -> await(waiter));
            return made.map(next -> withNext(outcome, next)).orElse(outcome);
        } finally {
            waiting.remove(source, waiter);
        }
    }

    private Optional<Task> await(CompletableFuture<Task> waiter) {
        try {
            return Optional.of(waiter.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Outcome withNext(Outcome outcome, Task next) {
        return new Outcome(
                outcome.task(), next, outcome.nextDue(), outcome.changed(), outcome.reminder(), outcome.notices());
    }
}
