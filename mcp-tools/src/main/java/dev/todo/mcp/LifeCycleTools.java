package dev.todo.mcp;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.mcp.TaskFinder.Preference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The tools that finish, reopen, pass over and delete tasks. */
final class LifeCycleTools {

    private final StructuredContent content;
    private final ManyTasks many;

    LifeCycleTools(StructuredContent content) {
        this.content = content;
        this.many = new ManyTasks(content);
    }

    List<Tool> tools() {
        return List.of(
                tool(
                        "complete_task",
                        "Complete tasks",
                        "Mark tasks done. Of a recurring one, next is the occurrence that follows.",
                        Hints.ADDS,
                        true,
                        call -> finish(call, ManyTasks.Verb.COMPLETE, Operation.Complete::new)),
                tool(
                        "reopen_task",
                        "Reopen tasks",
                        "Make done or skipped tasks open again.",
                        Hints.SETS,
                        false,
                        call -> many.change(call, Preference.CLOSED, ManyTasks.Verb.REOPEN, Operation.Reopen::new)),
                tool(
                        "skip_task",
                        "Skip occurrences",
                        "Pass over this occurrence of recurring tasks.",
                        Hints.ADDS,
                        true,
                        call -> finish(call, ManyTasks.Verb.SKIP, Operation.Skip::new)),
                delete());
    }

    private static Tool tool(
            String name, String title, String description, Hints hints, boolean next, Tool.Function function) {
        List<Result> results = next ? List.of(Result.TASKS, Result.NEXT) : List.of(Result.TASKS);
        List<Parameter> parameters = new ArrayList<>(List.of(Parameters.TASKS));
        parameters.addAll(Parameters.MANY);
        return new Tool(name, title, description, parameters, results, hints, function);
    }

    private Tool delete() {
        return new Tool(
                "delete_task",
                "Delete tasks",
                "Delete tasks; of a recurring one this occurrence, or with series the rest of it too.",
                List.of(Parameters.TASKS, Parameter.flag("series", ""), Parameters.DRY_RUN, Parameters.REQUEST_ID),
                List.of(Result.TASKS, Result.NEXT),
                Hints.OVERWRITES,
                call -> {
                    boolean series = call.arguments().flag("series");
                    return finish(
                            call,
                            series ? ManyTasks.Verb.DELETE_SERIES : ManyTasks.Verb.DELETE,
                            ref -> new Operation.Delete(ref, series));
                });
    }

    private ToolAnswer finish(Call call, ManyTasks.Verb verb, Function<TaskRef, Operation> operation) {
        List<UUID> tasks = call.tasks(Preference.OPEN);
        List<Outcome> outcomes = many.outcomes(call, tasks, operation);
        Map<String, Object> structured = many.structured(call, outcomes);
        structured.put(
                "next",
                outcomes.stream().flatMap(outcome -> next(outcome).stream()).toList());
        return many.answer(call, verb, outcomes, structured);
    }

    /** The occurrence that follows: all of it if it exists already, else what is known of it. */
    private List<Map<String, Object>> next(Outcome outcome) {
        if (outcome.next() != null) {
            return List.of(content.of(outcome.next()));
        }
        if (outcome.nextDue() == null) {
            return List.of();
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("title", outcome.task().title());
        expected.put("due", outcome.nextDue().toString());
        if (outcome.task().zone() != null) {
            expected.put("zone", outcome.task().zone().getId());
        }
        expected.put("parent", outcome.task().id().toString());
        return List.of(expected);
    }
}
