package dev.todo.service.event;

import dev.todo.core.event.CloudEvent;

/** What a consumer does with an event. It may see one event several times, and must then do nothing more. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles {@code event}. Returning acknowledges it.
     *
     * @throws PoisonEventException when the event can never be handled; it goes to the dead letters with the reason
     * @throws RuntimeException when it may go better later; the event is handed over again after a while
     */
    void handle(CloudEvent event);
}
