package dev.todo.mcp;

import static dev.todo.mcp.Parameters.ANCHOR;
import static dev.todo.mcp.Parameters.DUE;
import static dev.todo.mcp.Parameters.EXDATES;
import static dev.todo.mcp.Parameters.MISSED;
import static dev.todo.mcp.Parameters.NOTES;
import static dev.todo.mcp.Parameters.PRIORITY;
import static dev.todo.mcp.Parameters.RECURRENCE;
import static dev.todo.mcp.Parameters.REMINDERS;
import static dev.todo.mcp.Parameters.REQUEST_ID;
import static dev.todo.mcp.Parameters.TAGS;
import static dev.todo.mcp.Parameters.TITLE;
import static dev.todo.mcp.Parameters.ZONE;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools that make tasks. */
final class CreationTools {

    private final StructuredContent content;

    CreationTools(StructuredContent content) {
        this.content = content;
    }

    List<Tool> tools() {
        return List.of(
                new Tool(
                        "create_task",
                        "Create task",
                        "Add a task that does not repeat.",
                        parameters(List.of()),
                        List.of(Result.TASK),
                        Hints.ADDS,
                        call -> create(call, null)),
                new Tool(
                        "create_recurring_task",
                        "Create recurring task",
                        "Add a task that repeats. anchor completion counts from when it is done; missed"
                                + " next-in-series also makes occurrences that have passed.",
                        parameters(List.of(RECURRENCE.asRequired(), ANCHOR, MISSED, EXDATES)),
                        List.of(Result.TASK),
                        Hints.ADDS,
                        call -> create(call, recurrence(call.arguments()))));
    }

    private static List<Parameter> parameters(List<Parameter> recurrence) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.addAll(List.of(TITLE.asRequired(), NOTES, DUE, ZONE));
        parameters.addAll(recurrence);
        parameters.addAll(List.of(PRIORITY, TAGS, REMINDERS, REQUEST_ID));
        return parameters;
    }

    private static RecurrenceInput recurrence(Arguments arguments) {
        return new RecurrenceInput(
                arguments.required("recurrence"),
                arguments.converted("anchor", Anchor::parse),
                arguments.converted("missed", Missed::parse),
                arguments.has("exdates") ? arguments.texts("exdates") : null);
    }

    private ToolAnswer create(Call call, @Nullable RecurrenceInput recurrence) {
        Arguments arguments = call.arguments();
        CreateTask task = new CreateTask(
                arguments.required("title"),
                arguments.textOrNull("notes"),
                Priorities.given(arguments),
                arguments.texts("tags"),
                arguments.textOrNull("due"),
                arguments.textOrNull("zone"),
                recurrence,
                arguments.texts("reminders"));
        Outcome outcome = call.change(new Operation.Create(task));
        String verb = call.dryRun() ? "Would add " : "Added ";
        String line = verb + call.wording().summary(outcome.task());
        return ToolAnswer.of(Wording.sentence(line, outcome.notices()), Map.of("task", content.of(outcome.task())));
    }
}
