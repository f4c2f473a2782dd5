package dev.todo.service.event;

import dev.todo.core.event.CloudEvent;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sending end that connects when it is used first, for processes that may never send. */
public final class OnDemandPublisher implements EventPublisher {

    private final Supplier<EventPublisher> made;
    private @Nullable EventPublisher publisher;

    /** Sends through what {@code made} makes, once. */
    public OnDemandPublisher(Supplier<EventPublisher> made) {
        this.made = made;
    }

    @Override
    public void begin() {
        publisher().begin();
    }

    @Override
    public CompletionStage<Void> publish(String topic, CloudEvent event) {
        return publisher().publish(topic, event);
    }

    @Override
    public synchronized void close() {
        if (publisher != null) {
            publisher.close();
        }
    }

    private synchronized EventPublisher publisher() {
        EventPublisher there = publisher;
        if (there == null) {
            there = made.get();
            publisher = there;
        }
        return there;
    }
}
