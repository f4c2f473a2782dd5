package dev.todo.benchmarks.chaos;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.client.PushSubscription;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A person who adds tasks, completes recurring ones and sets reminders, on two devices. What fails is tried again under
 * the same idempotency key until it is acknowledged; what was acknowledged is remembered.
 */
final class Actor implements AutoCloseable {

    private static final int SERIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration RETRY = Duration.ofMillis(200);

    private final UUID user;
    private final TodoApi api;
    private final Random random;
    private final List<PushSubscription> devices = new ArrayList<>();
    private final List<Screen> screens = List.of(new Screen(), new Screen());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final List<UUID> made = new ArrayList<>();
    private final List<UUID> completed = new ArrayList<>();
    private final List<Reminder> reminders = new ArrayList<>();
    private final List<Long> answerNanos = Collections.synchronizedList(new ArrayList<>());
    private final List<String> surprises = new ArrayList<>();
    private int retries;

    Actor(UUID user, Endpoint endpoint, long seed) {
        this.user = user;
        this.api = new HttpTodoApi(endpoint);
        this.random = new Random(seed);
        screens.forEach(screen -> devices.add(PushSubscription.to(endpoint, screen)));
        this.thread = Thread.ofVirtual().name("actor-" + user).unstarted(this::live);
    }

    void start() {
        thread.start();
    }

    /** Ends after the request under way is acknowledged. */
    void stop() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        devices.forEach(PushSubscription::close);
    }

    private void live() {
        for (int i = 0; i < SERIES; i++) {
            made.add(acknowledged(todo -> todo.create(recurring()).task()).id());
        }
        while (!stops(PAUSE)) {
            switch (random.nextInt(4)) {
                case 0 ->
                    made.add(acknowledged(todo ->
                                    todo.create(CreateTask.titled("buy milk")).task())
                            .id());
                case 1 -> remind();
                default -> complete();
            }
        }
    }

    private static CreateTask recurring() {
        RecurrenceInput daily = new RecurrenceInput("FREQ=DAILY", null, Missed.NEXT_IN_SERIES, null);
        return new CreateTask("water the plants", null, null, List.of(), "2026-01-01", null, daily, List.of());
    }

    private void remind() {
        String at = Instant.now()
                .plusSeconds(2 + random.nextInt(20))
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
        CreateTask call = new CreateTask("call Ida", null, null, List.of(), null, "UTC", null, List.of(at));
        Task task = acknowledged(todo -> todo.create(call).task());
        made.add(task.id());
        task.reminders().stream()
                .filter(reminder -> reminder.state() == ReminderState.SCHEDULED)
                .forEach(reminders::add);
    }

    private void complete() {
        List<Task> open =
                acknowledged(todo -> todo.search(TaskSearch.of("is:recurring")).tasks());
        if (!open.isEmpty()) {
            UUID task = open.get(random.nextInt(open.size())).id();
            acknowledged(todo -> todo.complete(TaskRef.of(task)).task());
            completed.add(task);
        }
    }

    private <T> T acknowledged(Function<TodoApi, T> request) {
        TodoApi once = api.idempotent(UUID.randomUUID().toString());
        while (true) {
            long begun = System.nanoTime();
            try {
                T answer = request.apply(once);
                answerNanos.add(System.nanoTime() - begun);
                return answer;
            } catch (UnavailableException e) {
                retries++;
            } catch (ConflictException e) {
                if (!e.type().equals(ConflictException.IDEMPOTENCY_IN_FLIGHT)) {
                    surprises.add(e.type() + ": " + e.detail());
                    throw e;
                }
                retries++;
            } catch (TodoException e) {
                surprises.add(e.type() + ": " + e.detail());
                throw e;
            }
            pause(RETRY);
        }
    }

    private boolean stops(Duration time) {
        pause(time);
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            boolean _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (stopped.getCount() == 0) {
                Thread.sleep(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    UUID user() {
        return user;
    }

    /** Tasks whose creation was acknowledged. */
    List<UUID> made() {
        return made;
    }

    /** Recurring tasks whose completion was acknowledged. */
    List<UUID> completed() {
        return completed;
    }

    /** Reminders that were acknowledged before their time. */
    List<Reminder> reminders() {
        return reminders;
    }

    /** How long after its time each delivery was shown on the first of the devices. */
    Map<String, Duration> lateness() {
        Map<String, Duration> first = new HashMap<>();
        screens.forEach(screen ->
                screen.lateness().forEach((id, late) -> first.merge(id, late, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        return first;
    }

    List<Screen> screens() {
        return screens;
    }

    /** How long each acknowledged request took, its last attempt alone. */
    List<Long> answerNanos() {
        return List.copyOf(answerNanos);
    }

    /** Errors other than those of a server that is away. */
    List<String> surprises() {
        return surprises;
    }

    int retries() {
        return retries;
    }
}
