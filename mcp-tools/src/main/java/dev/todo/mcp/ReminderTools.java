package dev.todo.mcp;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The tools for reminders. */
final class ReminderTools {

    private final StructuredContent content;

    ReminderTools(StructuredContent content) {
        this.content = content;
    }

    List<Tool> tools() {
        return List.of(
                new Tool(
                        "create_reminder",
                        "Create reminder",
                        "Remind of a task.",
                        List.of(
                                Parameters.TASK.asRequired(),
                                Parameter.text("when", "1 day, 15 minutes before, at due time or 2026-12-01T08:00")
                                        .asRequired(),
                                Parameters.REQUEST_ID),
                        List.of(Result.REMINDER),
                        Hints.ADDS,
                        this::create),
                new Tool(
                        "cancel_reminder",
                        "Cancel reminders",
                        "Cancel one reminder, or all of a task.",
                        List.of(Parameters.REMINDER, Parameters.TASK, Parameters.REQUEST_ID),
                        List.of(Result.REMINDER, Result.REMINDERS),
                        Hints.REMOVES,
                        this::cancel),
                new Tool(
                        "snooze_reminder",
                        "Snooze reminder",
                        "Move one reminder, or the latest fired of a task, or else the latest fired of all.",
                        List.of(
                                Parameters.REMINDER,
                                Parameters.TASK,
                                Parameter.text("until", "10 minutes, tomorrow 9am or 2026-12-01T08:00")
                                        .asRequired(),
                                Parameters.REQUEST_ID),
                        List.of(Result.REMINDER),
                        Hints.ADDS,
                        this::snooze),
                new Tool(
                        "list_reminders",
                        "List reminders",
                        "Reminders still to be shown, in the order they fire.",
                        List.of(
                                Parameters.TASK,
                                Parameter.text("from", "date, date-time or instant"),
                                Parameter.text("to", "exclusive")),
                        List.of(Result.REMINDERS),
                        Hints.READS,
                        this::list));
    }

    private ToolAnswer create(Call call) {
        Task task = call.task();
        Outcome outcome = call.change(new Operation.AddReminder(
                TaskRef.of(task.id()), call.arguments().required("when")));
        Reminder reminder = Objects.requireNonNull(outcome.reminder(), "an added reminder");
        Wording wording = call.wording();
        String line = reminder.state() == ReminderState.CANCELLED
                ? "The reminder of " + wording.name(task) + " would have fired "
                        + wording.moments().say(reminder.firesAt()) + ", which has passed, so it will not"
                : (call.dryRun() ? "Would remind of " : "Will remind of ") + wording.name(task) + " "
                        + wording.moments().say(reminder.firesAt());
        return answer(line, reminder, outcome.task());
    }

    private ToolAnswer cancel(Call call) {
        Arguments arguments = call.arguments();
        if (arguments.has("reminder") == arguments.has("task")) {
            throw new InvalidInputException("say which: 'reminder', the id of one, or 'task', for all of a task");
        }
        String said = call.dryRun() ? "Would cancel " : "Cancelled ";
        if (arguments.has("reminder")) {
            Outcome outcome = call.change(new Operation.CancelReminder(id(arguments)));
            Reminder reminder = Objects.requireNonNull(outcome.reminder(), "a cancelled reminder");
            return answer(said + "a reminder of " + call.wording().name(outcome.task()), reminder, outcome.task());
        }
        Task task = call.task();
        List<UUID> waiting = call.once(
                "reminders",
                () -> pending(call, task).stream()
                        .filter(reminder -> reminder.state() == ReminderState.SCHEDULED)
                        .map(Reminder::id)
                        .toList());
        if (waiting.isEmpty()) {
            return new ToolAnswer(
                    true,
                    call.wording().name(task) + " has no reminder to cancel.",
                    Map.of("reminders", List.of()),
                    List.of());
        }
        call.change(new Operation.CancelReminders(TaskRef.of(task.id())));
        List<Reminder> cancelled =
                call.api().reminders(new ReminderSearch(TaskRef.of(task.id()), "all", null, null)).reminders().stream()
                        .filter(reminder -> waiting.contains(reminder.id()))
                        .toList();
        String counted = waiting.size() == 1 ? "1 reminder" : waiting.size() + " reminders";
        return ToolAnswer.of(
                Wording.sentence(said + counted + " of " + call.wording().name(task), List.of()),
                Map.of("reminders", content.reminders(cancelled)));
    }

    private ToolAnswer snooze(Call call) {
        Arguments arguments = call.arguments();
        if (arguments.has("reminder") && arguments.has("task")) {
            throw new InvalidInputException("give 'reminder' or 'task', not both");
        }
        UUID id = arguments.has("reminder")
                ? id(arguments)
                : call.once("reminder", () -> List.of(toSnooze(call).id())).getFirst();
        Outcome outcome = call.change(new Operation.SnoozeReminder(id, arguments.required("until")));
        Reminder reminder = Objects.requireNonNull(outcome.reminder(), "a snoozed reminder");
        Wording wording = call.wording();
        String said = call.dryRun() ? "Would snooze " : "Snoozed ";
        return answer(
                said + wording.name(outcome.task()) + " until "
                        + wording.moments().say(reminder.firesAt()),
                reminder,
                outcome.task());
    }

    /** The latest that fired; of a task of which none did, the next that will. */
    private static Reminder toSnooze(Call call) {
        Optional<Task> task = call.taskIfNamed();
        TaskRef ref = task.map(named -> TaskRef.of(named.id())).orElse(null);
        List<Reminder> reminders =
                call.api().reminders(new ReminderSearch(ref, "all", null, null)).reminders();
        Optional<Reminder> fired = reminders.stream()
                .filter(reminder ->
                        reminder.state() == ReminderState.FIRED || reminder.state() == ReminderState.DELIVERED)
                .reduce((earlier, later) -> later);
        if (task.isEmpty()) {
            return fired.orElseThrow(() -> new NotFoundException(
                    "no reminder has fired that could be snoozed; say of which task the next one is to move"));
        }
        return fired.or(() -> reminders.stream()
                        .filter(reminder -> reminder.state() == ReminderState.SCHEDULED)
                        .findFirst())
                .orElseThrow(() ->
                        new NotFoundException(call.wording().name(task.get()) + " has no reminder to snooze; add one"));
    }

    private ToolAnswer list(Call call) {
        Arguments arguments = call.arguments();
        TaskRef ref = call.taskIfNamed().map(task -> TaskRef.of(task.id())).orElse(null);
        List<Reminder> reminders = call.api()
                .reminders(new ReminderSearch(ref, null, arguments.textOrNull("from"), arguments.textOrNull("to")))
                .reminders();
        TaskNames names = new TaskNames(call.api(), call.wording());
        List<String> lines = new ArrayList<>();
        for (Reminder reminder : reminders) {
            String fired = reminder.state() == ReminderState.FIRED ? " (fired, not shown by any device yet)" : "";
            lines.add(call.wording().moments().say(reminder.firesAt()) + " " + names.of(reminder.taskId()) + fired);
        }
        String counted = reminders.size() == 1 ? "1 reminder: " : reminders.size() + " reminders: ";
        String line =
                reminders.isEmpty() ? "No reminders" : counted + call.wording().some(lines, each -> each);
        return new ToolAnswer(
                true, Wording.sentence(line, List.of()), Map.of("reminders", content.reminders(reminders)), lines);
    }

    private static List<Reminder> pending(Call call, Task task) {
        return call.api()
                .reminders(new ReminderSearch(TaskRef.of(task.id()), null, null, null))
                .reminders();
    }

    private static UUID id(Arguments arguments) {
        String text = arguments.required("reminder");
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "reminder", "'" + text + "' is not the id of a reminder; the list of reminders has the ids");
        }
    }

    private ToolAnswer answer(String line, Reminder reminder, Task task) {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("reminder", content.of(reminder));
        structured.put("task", content.of(task));
        return ToolAnswer.of(Wording.sentence(line, List.of()), structured);
    }
}
