package dev.todo.server.agent;

import dev.todo.core.language.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A planner that plans what the test has written, and keeps what it was told. */
final class ScriptedPlanner implements Planner {

    final List<Utterance> heard = new ArrayList<>();
    final List<List<CallResult>> results = new ArrayList<>();
    private final Deque<Step> script = new ArrayDeque<>();

    ScriptedPlanner then(Step... steps) {
        script.addAll(Arrays.asList(steps));
        return this;
    }

    static ToolCall call(String tool, Map<String, Object> arguments) {
        return new ToolCall(tool, arguments);
    }

    static Step make(ToolCall... calls) {
        return new Step.Make(List.of(calls));
    }

    static Step say(String text) {
        return new Step.Say(text);
    }

    @Override
    public Dialogue begin(Utterance utterance) {
        heard.add(utterance);
        return known -> {
            results.add(known);
            return script.remove();
        };
    }
}
