package dev.todo.recurring;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.event.EventTypes;
import dev.todo.service.ServiceModule;
import dev.todo.service.event.EventSource;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;

/** The service that carries series on: it consumes {@code task-events} and asks the server for next occurrences. */
public final class RecurringWorker implements ServiceModule {

    /** The group that replicas of the worker share. */
    public static final String GROUP = "recurring-worker";

    private final EventSource events;
    private final SeriesConsumer consumer;
    private final List<EventSource.Subscription> subscriptions = new ArrayList<>();

    private RecurringWorker(EventSource events, SeriesConsumer consumer) {
        this.events = events;
        this.consumer = consumer;
    }

    /** A worker that consumes from {@code events} and makes occurrences through {@code series}. */
    public static RecurringWorker create(EventSource events, SeriesApi series, Jsonb jsonb) {
        return new RecurringWorker(events, new SeriesConsumer(series, jsonb));
    }

    @Override
    public String name() {
        return "recurring-worker";
    }

    @Override
    public void start() {
        subscriptions.add(events.subscribe(EventTypes.TASK_EVENTS, GROUP, consumer));
    }

    /** Stops after the event under way. */
    @Override
    public void close() {
        subscriptions.forEach(EventSource.Subscription::close);
        subscriptions.clear();
    }
}
