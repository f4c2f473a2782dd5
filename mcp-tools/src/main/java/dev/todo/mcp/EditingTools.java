package dev.todo.mcp;

import static dev.todo.mcp.Parameters.DRY_RUN;
import static dev.todo.mcp.Parameters.REQUEST_ID;
import static dev.todo.mcp.Parameters.TASKS;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.Patch;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Task;
import dev.todo.mcp.TaskFinder.Preference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tools that change what tasks say. */
final class EditingTools {

    private static final List<String> RECURRENCE_FIELDS = List.of("recurrence", "anchor", "missed", "exdates");
    private static final List<String> FIELDS = List.of("title", "notes", "due");

    private final StructuredContent content;
    private final ManyTasks many;

    EditingTools(StructuredContent content) {
        this.content = content;
        this.many = new ManyTasks(content);
    }

    List<Tool> tools() {
        return List.of(
                new Tool(
                        "update_task",
                        "Update task",
                        "Change fields of a task; \"\" clears one. Clearing recurrence ends the series here; a new"
                                + " recurrence starts a new series.",
                        List.of(
                                Parameters.TASK.asRequired(),
                                Parameters.TITLE,
                                Parameters.NOTES,
                                Parameters.DUE,
                                Parameters.RECURRENCE,
                                Parameters.ANCHOR,
                                Parameters.MISSED,
                                Parameters.EXDATES,
                                REQUEST_ID),
                        List.of(Result.TASK),
                        Hints.OVERWRITES,
                        this::update),
                tool(
                        "reschedule_task",
                        "Reschedule tasks",
                        "Move tasks to another due; a recurrence stays.",
                        Parameter.text("due", "as in create_task, or a shift: +3 days"),
                        Hints.ADDS,
                        this::reschedule),
                tool(
                        "update_task_priority",
                        "Set priority",
                        "Set the priority of tasks.",
                        Parameters.PRIORITY,
                        Hints.SETS,
                        this::prioritise),
                tool("add_tags", "Add tags", "Add tags to tasks.", Parameters.TAGS, Hints.SETS, call -> {
                    List<String> tags = call.arguments().texts("tags");
                    return change(call, ManyTasks.Verb.ADD_TAGS, ref -> new Operation.AddTags(ref, tags));
                }),
                tool("remove_tags", "Remove tags", "Take tags off tasks.", Parameters.TAGS, Hints.REMOVES, call -> {
                    List<String> tags = call.arguments().texts("tags");
                    return change(call, ManyTasks.Verb.REMOVE_TAGS, ref -> new Operation.RemoveTags(ref, tags));
                }));
    }

    private static Tool tool(
            String name, String title, String description, Parameter value, Hints hints, Tool.Function function) {
        return new Tool(
                name,
                title,
                description,
                List.of(TASKS, value.asRequired(), DRY_RUN, REQUEST_ID),
                List.of(Result.TASKS),
                hints,
                function);
    }

    private ToolAnswer change(Call call, ManyTasks.Verb verb, Function<TaskRef, Operation> operation) {
        return many.change(call, Preference.OPEN, verb, operation);
    }

    private ToolAnswer reschedule(Call call) {
        String due = call.arguments().required("due");
        if (due.isBlank()) {
            throw new InvalidInputException("due", "'due' is empty; say when, or clear the due by changing the task");
        }
        return change(call, ManyTasks.Verb.RESCHEDULE, ref -> new Operation.Reschedule(ref, due));
    }

    private ToolAnswer prioritise(Call call) {
        Priority priority = Priorities.required(call.arguments());
        UpdateTask update = UpdateTask.NOTHING.withPriority(Patch.set(priority));
        return change(call, ManyTasks.Verb.PRIORITISE, ref -> new Operation.Update(ref, update));
    }

    private ToolAnswer update(Call call) {
        UpdateTask change = changes(call.arguments());
        Task before = call.task();
        Outcome outcome = call.change(new Operation.Update(TaskRef.of(before.id()), change));
        Wording wording = call.wording();
        String difference = wording.difference(before, outcome.task());
        String line = outcome.changed()
                ? (call.dryRun() ? "Would change " : "Changed ")
                        + wording.name(before)
                        + (difference.isEmpty() ? "" : ": " + difference)
                : wording.name(before) + " was so already";
        return ToolAnswer.of(Wording.sentence(line, outcome.notices()), Map.of("task", content.of(outcome.task())));
    }

    private static UpdateTask changes(Arguments arguments) {
        boolean recurrence = RECURRENCE_FIELDS.stream().anyMatch(arguments::has);
        if (!recurrence && FIELDS.stream().noneMatch(arguments::has)) {
            throw new InvalidInputException(
                    "say what to change: title, notes, due, recurrence, anchor, missed or exdates");
        }
        if (arguments.patch("title") instanceof Patch.Clear) {
            throw new InvalidInputException("title", "a task needs a title; give another one instead of clearing it");
        }
        UpdateTask change = UpdateTask.NOTHING
                .withTitle(arguments.patch("title"))
                .withNotes(arguments.patch("notes"))
                .withDue(arguments.patch("due"));
        return recurrence ? change.withRecurrence(recurrence(arguments)) : change;
    }

    private static Patch<RecurrenceInput> recurrence(Arguments arguments) {
        Patch<String> rule = arguments.patch("recurrence");
        if (rule instanceof Patch.Clear) {
            if (RECURRENCE_FIELDS.stream().skip(1).anyMatch(arguments::has)) {
                throw new InvalidInputException(
                        "recurrence", "an empty 'recurrence' ends the series; leave anchor, missed and exdates out");
            }
            return Patch.clear();
        }
        return Patch.set(new RecurrenceInput(
                rule instanceof Patch.Set<String>(String value) ? value : null,
                arguments.converted("anchor", word -> word.isEmpty() ? Anchor.DUE : Anchor.parse(word)),
                arguments.converted("missed", word -> word.isEmpty() ? Missed.NEXT_FUTURE : Missed.parse(word)),
                arguments.has("exdates") ? arguments.texts("exdates") : null));
    }
}
