package dev.todo.service.event;

import dev.todo.core.event.CloudEvent;
import java.util.concurrent.CompletionStage;

/** The sending end of a transport. */
public interface EventPublisher extends AutoCloseable {

    /**
     * Begins a run of events. A transport may refuse all that follows a failure until the next run begins, so that
     * nothing overtakes what failed; the caller has seen every answer of a run before it begins another.
     */
    default void begin() {}

    /**
     * Sends {@code event} to {@code topic}. Events of one user are sent in the order of these calls.
     *
     * @return completes when the transport has the event for good, and exceptionally when it could not take it; the
     *     caller then sends it, and all behind it of the same user, again
     */
    CompletionStage<Void> publish(String topic, CloudEvent event);

    /** Sends what is under way and lets go of the transport. */
    @Override
    void close();
}
