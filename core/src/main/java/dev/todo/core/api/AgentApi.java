package dev.todo.core.api;

import java.util.Optional;
import java.util.function.Consumer;

/** Talking to the agent, on behalf of one user. */
public interface AgentApi {

    /** Says {@code text} in {@code conversation} (a new one when empty), and takes the events of the turn as they come. */
    void say(String text, Optional<String> conversation, Consumer<AgentEvent> events);

    /** Answers a {@link AgentEvent.Confirm}, and takes the events of the rest of the turn as they come. */
    void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events);
}
