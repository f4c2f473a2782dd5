package dev.todo.server.agent;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.TodoException;
import dev.todo.core.language.ToolCall;
import dev.todo.mcp.Catalogue;
import dev.todo.mcp.ToolAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a conversation: the steps of a planner are carried out and told as events, until one of them ends it. Calls
 * run in order and stop at the first that fails; those already made stay, and belong to one change set.
 */
final class Turn {

    private static final System.Logger LOG = System.getLogger(Turn.class.getName());

    /** Bounds what a planner that never comes to an end can do. */
    private static final int MAX_STEPS = 20;

    private final Conversation conversation;
    private final UUID changeSet;
    private final TodoApi todos;
    private final Catalogue catalogue;
    private final TimeLimit limit;
    private final Listener listener;
    private @Nullable Waiting waiting;

    /** What the turn would go on with if it is confirmed. */
    private record Waiting(String id, Planner.Dialogue planning, List<ToolCall> calls) {}

    Turn(
            Conversation conversation,
            UUID changeSet,
            TodoApi todos,
            Catalogue catalogue,
            TimeLimit limit,
            Listener listener) {
        this.conversation = conversation;
        this.changeSet = changeSet;
        this.todos = todos;
        this.catalogue = catalogue;
        this.limit = limit;
        this.listener = listener;
    }

    /** Runs {@code course} so that whatever goes wrong in it becomes the last event of the turn. */
    void guarded(Runnable course) {
        try {
            course.run();
        } catch (TodoException e) {
            fail(e.detail(), e.type());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "agent turn failed", e);
            fail("this did not work, for a reason on our side; look at your tasks before you say it again", null);
        }
    }

    void planning() {
        listener.hear(new AgentEvent.Planning(conversation.id()));
    }

    /** From the beginning. */
    void start(Supplier<Planner.Dialogue> planner) {
        Planner.Dialogue planning = limit.within(planner::get);
        follow(planning, List.of());
    }

    /** From where the user was asked. */
    void resume(PendingTurn pending) {
        follow(pending.planning(), make(pending.calls()));
    }

    /** With a last word. */
    void end(String text) {
        if (!text.isEmpty()) {
            listener.hear(new AgentEvent.Text(conversation.id(), text));
        }
        listener.hear(new AgentEvent.Done(conversation.id()));
    }

    /** What waits for the user's word after this turn, until {@code expires}. */
    Optional<PendingTurn> waiting(Instant expires) {
        return Optional.ofNullable(waiting)
                .map(turn -> new PendingTurn(
                        turn.id(), conversation.id(), changeSet, turn.planning(), turn.calls(), expires));
    }

    private void follow(Planner.Dialogue planning, List<CallResult> before) {
        List<CallResult> results = before;
        for (int step = 0; step < MAX_STEPS; step++) {
            List<CallResult> known = results;
            switch (limit.within(() -> planning.next(known))) {
                case Planner.Step.Say(String text) -> {
                    end(text);
                    return;
                }
                case Planner.Step.GiveUp(String said, String detail) -> {
                    if (!said.isEmpty()) {
                        listener.hear(new AgentEvent.Text(conversation.id(), said));
                    }
                    fail(detail, problem(known));
                    return;
                }
                case Planner.Step.Make(List<ToolCall> calls) -> {
                    if (calls.stream().anyMatch(Calls::needsConfirmation)) {
                        Preflight preflight =
                                limit.within(() -> Preflight.of(calls, conversation.mentions(), this::preview));
                        if (preflight.failed().isEmpty()) {
                            ask(planning, calls, preflight);
                            return;
                        }
                        results = List.of(preflight.failed().get());
                    } else {
                        results = make(calls);
                    }
                }
            }
        }
        fail("this takes too many steps; say it in smaller parts", null);
    }

    private ToolAnswer preview(ToolCall call) {
        return catalogue.preview(todos, call.tool(), call.arguments());
    }

    private void ask(Planner.Dialogue planning, List<ToolCall> calls, Preflight preflight) {
        Waiting asked = new Waiting(UUID.randomUUID().toString(), planning, preflight.calls());
        waiting = asked;
        listener.hear(new AgentEvent.Confirm(
                conversation.id(), asked.id(), calls.stream().map(Calls::json).toList(), preflight.changes()));
    }

    private List<CallResult> make(List<ToolCall> calls) {
        List<CallResult> results = new ArrayList<>();
        for (ToolCall call : calls) {
            CallResult result = make(call);
            results.add(result);
            conversation.heard(result);
            if (!result.answer().ok()) {
                break;
            }
        }
        return results;
    }

    private CallResult make(ToolCall planned) {
        ToolCall call;
        try {
            call = conversation.mentions().resolved(planned);
        } catch (TodoException e) {
            return answered(planned, ToolAnswer.failure(e));
        }
        listener.hear(new AgentEvent.ToolCalled(conversation.id(), call.tool(), call.arguments()));
        return answered(call, limit.within(() -> catalogue.call(todos, call.tool(), call.arguments())));
    }

    private CallResult answered(ToolCall call, ToolAnswer answer) {
        listener.hear(new AgentEvent.ToolAnswered(conversation.id(), call.tool(), answer.ok(), answer.text()));
        return new CallResult(call, answer);
    }

    /** The name of what the last of {@code results} failed with. */
    private static @Nullable String problem(List<CallResult> results) {
        return results.isEmpty() ? null : results.getLast().answer().problem().orElse(null);
    }

    private void fail(String detail, @Nullable String problem) {
        listener.hear(new AgentEvent.Failed(conversation.id(), detail, problem));
    }
}
