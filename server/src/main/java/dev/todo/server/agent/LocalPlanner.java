package dev.todo.server.agent;

import dev.todo.core.language.InterpretContext;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.Plan;
import dev.todo.core.language.ToolCall;
import dev.todo.mcp.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The planner that works offline: the whole plan is made at once by the interpreter. */
public final class LocalPlanner implements Planner {

    private final Interpreter interpreter;

    /** A planner that understands what {@code interpreter} does. */
    public LocalPlanner(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public Dialogue begin(Utterance utterance) {
        InterpretContext context = InterpretContext.of(utterance.time()).withKnownTitles(utterance.titles());
        return new Planned(interpreter.interpret(utterance.text(), context));
    }

    /** One plan: first its calls, then what came of them. */
    private static final class Planned implements Dialogue {

        private final Plan plan;

        private Planned(Plan plan) {
            this.plan = plan;
        }

        @Override
        public Step next(List<CallResult> results) {
            if (plan.calls().isEmpty()) {
                return new Step.Say(plan.question() == null ? "There is nothing to do in that." : plan.question());
            }
            if (results.isEmpty()) {
                return new Step.Make(plan.calls());
            }
            ToolAnswer last = results.getLast().answer();
            return last.ok() ? new Step.Say(said(results)) : gaveUp(results, last.text());
        }

        private Step gaveUp(List<CallResult> results, String reason) {
            if (results.size() == 1) {
                return new Step.GiveUp("", plan.calls().size() == 1 ? reason : reason + " So nothing was done.");
            }
            List<ToolCall> left =
                    plan.calls().subList(results.size(), plan.calls().size());
            String notDone = left.isEmpty()
                    ? ""
                    : " So this was not done either: "
                            + left.stream().map(Calls::brief).collect(Collectors.joining("; ")) + ".";
            return new Step.GiveUp(said(results.subList(0, results.size() - 1)), reason + notDone);
        }

        private static String said(List<CallResult> results) {
            List<String> lines = new ArrayList<>();
            for (CallResult result : results) {
                boolean found = result.call().tool().startsWith("search_")
                        || result.call().tool().startsWith("list_");
                List<String> details = result.answer().details();
                if (found && details.size() > 1) {
                    lines.addAll(details);
                    if (result.answer().structured().get("next") != null) {
                        lines.add("… and there are more.");
                    }
                } else {
                    lines.add(result.answer().text());
                }
            }
            return String.join("\n", lines);
        }
    }
}
