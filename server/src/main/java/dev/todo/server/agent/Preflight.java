package dev.todo.server.agent;

import dev.todo.core.error.TodoException;
import dev.todo.core.language.ToolCall;
import dev.todo.mcp.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list of calls would do, found out before any of them is made.
 *
 * @param calls the calls, each for exactly the tasks it would change now: what is confirmed is what will be done
 * @param changes what they would do, a line each
 * @param failed the call that cannot work; then there is nothing to confirm
 */
record Preflight(List<ToolCall> calls, List<String> changes, Optional<CallResult> failed) {

    private static final int MAX_LINES = 100;

    Preflight {
        calls = List.copyOf(calls);
        changes = List.copyOf(changes);
    }

    /** Looks ahead; {@code preview} says what one call would do. */
    static Preflight of(List<ToolCall> calls, Mentions spokenOf, Function<ToolCall, ToolAnswer> preview) {
        List<ToolCall> pinned = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        Mentions mentions = spokenOf;
        boolean makes = false;
        for (ToolCall planned : calls) {
            CallResult result = makes && Mentions.pronounIn(planned) ? null : look(planned, mentions, preview);
            if (result != null && result.answer().ok()) {
                ToolAnswer answer = result.answer();
                pinned.add(Calls.pinned(result.call(), Mentions.numbers(answer)));
                changes.addAll(answer.details().isEmpty() ? List.of(answer.text()) : answer.details());
                mentions = mentions.after(result);
            } else if (result != null && !makes) {
                return new Preflight(List.of(), List.of(), Optional.of(result));
            } else {
                // It may be about something that only an earlier call of the same turn makes.
                pinned.add(planned);
                changes.add("Would " + Calls.brief(planned) + ".");
            }
            makes |= planned.tool().startsWith("create_");
        }
        return new Preflight(pinned, shortened(changes), Optional.empty());
    }

    private static CallResult look(ToolCall planned, Mentions mentions, Function<ToolCall, ToolAnswer> preview) {
        try {
            ToolCall call = mentions.resolved(planned);
            return new CallResult(call, preview.apply(call));
        } catch (TodoException e) {
            return new CallResult(planned, ToolAnswer.failure(e));
        }
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MAX_LINES));
        first.add("… and " + (lines.size() - MAX_LINES) + " more.");
        return first;
    }
}
