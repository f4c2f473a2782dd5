package dev.todo.server.api;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import java.util.Optional;
import java.util.function.Consumer;

/** An agent that plays the turn a test has written. */
final class ScriptedAgent implements AgentApi {

    /** What a turn does. */
    interface Turn {
        void play(String said, Consumer<AgentEvent> events);
    }

    private Turn turn = (said, events) -> {};

    void plays(Turn script) {
        this.turn = script;
    }

    @Override
    public AgentApi idempotent(String key) {
        ScriptedAgent once = new ScriptedAgent();
        once.plays((said, events) -> turn.play(said + ", once under " + key, events));
        return once;
    }

    @Override
    public void say(String text, Optional<String> conversation, Consumer<AgentEvent> events) {
        turn.play("say " + text + " in " + conversation.orElse("a new one"), events);
    }

    @Override
    public void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events) {
        turn.play("confirm " + id + " in " + conversation + ": " + accept, events);
    }
}
