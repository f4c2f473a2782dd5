package dev.todo.core.api;

import java.util.Optional;
import java.util.function.Consumer;

/** Talking to the agent, on behalf of one user. */
public interface AgentApi {

    /**
     * The same, with a turn run at most once under {@code key}: repeated, it is told again as it went. Another request
     * under the key is a conflict, and so is one whose turn has not ended.
     */
    AgentApi idempotent(String key);

    /** Says {@code text} in {@code conversation} (a new one when empty), and takes the events of the turn as they come. */
    void say(String text, Optional<String> conversation, Consumer<AgentEvent> events);

    /** Answers a {@link AgentEvent.Confirm}, and takes the events of the rest of the turn as they come. */
    void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events);
}
