package dev.todo.server.api;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.TodoException;
import dev.todo.core.json.JsonFields;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.avaje.jsonb.Jsonb;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Talking to the agent, its turn told as Server-Sent Events. */
final class AgentRoutes {

    private static final Events LOG = Events.of(AgentRoutes.class);

    private final Function<UUID, AgentApi> agents;
    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();

    AgentRoutes(Function<UUID, AgentApi> agents) {
        this.agents = agents;
    }

    List<Route> routes() {
        return List.of(Route.post("/agent/messages", this::message).producing("text/event-stream"));
    }

    private Answer message(Call call) {
        Consumer<Consumer<AgentEvent>> turn = turn(call);
        return Answer.streaming(out -> tell(turn, new AgentStream(jsonb, out)));
    }

    /** What goes wrong before the first event is an answer of its own; from then on it is the last event. */
    private static void tell(Consumer<Consumer<AgentEvent>> turn, AgentStream stream) {
        try {
            turn.accept(stream);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            String conversation = stream.conversation().orElseThrow(() -> e);
            if (e instanceof TodoException known) {
                stream.accept(new AgentEvent.Failed(conversation, known.detail(), known.type()));
            } else {
                LOG.error(Fields.event("agent-turn-failed"), e);
                stream.accept(new AgentEvent.Failed(conversation, "this is a fault of the server; try again"));
            }
        }
    }

    private Consumer<Consumer<AgentEvent>> turn(Call call) {
        AgentApi everyTime = agents.apply(call.user());
        AgentApi agent = UserCalls.key(call).map(everyTime::idempotent).orElse(everyTime);
        JsonFields body = call.body();
        Optional<String> conversation = body.string("conversation");
        if (!body.has("confirm")) {
            String text = body.requiredString("text");
            body.noOthers();
            return events -> agent.say(text, conversation, events);
        }
        String id = body.requiredString("confirm");
        if (!body.has("accept")) {
            throw new InvalidInputException("accept", "'accept' is missing: true does it, false leaves it");
        }
        boolean accept = body.flag("accept");
        String which = conversation.orElseThrow(() ->
                new InvalidInputException("conversation", "'conversation' is missing: whose question is answered"));
        body.noOthers();
        return events -> agent.confirm(which, id, accept, events);
    }
}
