package dev.todo.server.agent;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** An agent whose turn runs at most once under an idempotency key; repeated, it is told again. */
final class OnceAgent implements AgentApi {

    private static final System.Logger LOG = System.getLogger(OnceAgent.class.getName());

    private final Agent agent;
    private final TurnRecords records;
    private final UUID user;
    private final String key;

    OnceAgent(Agent agent, TurnRecords records, UUID user, String key) {
        this.agent = agent;
        this.records = records;
        this.user = user;
        this.key = key;
    }

    @Override
    public AgentApi idempotent(String newKey) {
        return agent.idempotent(newKey);
    }

    @Override
    public void say(String text, Optional<String> conversation, Consumer<AgentEvent> events) {
        once("say\n" + conversation.orElse("") + "\n" + text, events, heard -> agent.say(text, conversation, heard));
    }

    @Override
    public void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events) {
        once(
                "confirm\n" + conversation + "\n" + id + "\n" + accept,
                events,
                heard -> agent.confirm(conversation, id, accept, heard));
    }

    private void once(String request, Consumer<AgentEvent> events, Consumer<Consumer<AgentEvent>> turn) {
        Optional<List<AgentEvent>> told = records.begin(user, key, request);
        if (told.isPresent()) {
            told.get().forEach(events);
            return;
        }
        Listener listener = new Listener(events);
        List<AgentEvent> heard = new ArrayList<>();
        try {
            turn.accept(event -> {
                heard.add(event);
                listener.hear(event);
            });
        } catch (RuntimeException e) {
            if (heard.isEmpty()) {
                records.drop(user, key);
            }
            throw e;
        }
        keep(request, heard);
    }

    /** Should that fail, the key stays taken: repeated, the turn is refused and not run again. */
    private void keep(String request, List<AgentEvent> heard) {
        try {
            records.end(user, key, request, heard);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what a turn told was not kept", e);
        }
    }
}
