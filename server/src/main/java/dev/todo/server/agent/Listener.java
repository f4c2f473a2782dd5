package dev.todo.server.agent;

import dev.todo.core.api.AgentEvent;
import java.util.function.Consumer;

/** Who hears the events of a turn. A listener that is gone does not stop the turn: half of it would be worse. */
final class Listener {

    private static final System.Logger LOG = System.getLogger(Listener.class.getName());

    private final Consumer<AgentEvent> events;
    private boolean gone;

    Listener(Consumer<AgentEvent> events) {
        this.events = events;
    }

    void hear(AgentEvent event) {
        if (gone) {
            return;
        }
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            gone = true;
            LOG.log(System.Logger.Level.DEBUG, "the listener of an agent turn is gone", e);
        }
    }
}
