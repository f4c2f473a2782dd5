package dev.todo.shell.command;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.Sentences;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.RelativeDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is set of a task, by name, in words. */
final class TaskFacts {

    private final Context context;
    private final Paint paint;
    private final RelativeDates dates;

    TaskFacts(Context context) {
        this.context = context;
        this.paint = context.terminal().paint();
        this.dates = context.dates();
    }

    Map<String, String> of(Task task) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (task.status() != Status.OPEN) {
            String when = task.completedAt() == null ? "" : "  " + dates.instant(task.completedAt());
            facts.put("status", paint.green(task.status().wire()) + when);
        }
        if (task.due() != null) {
            facts.put("due", due(task));
        }
        if (task.recurrence() != null) {
            facts.put("repeats", repeats(task.recurrence()));
        }
        facts.put("priority", task.priority().wire());
        if (!task.tags().isEmpty()) {
            facts.put("tags", PlainText.line(String.join(" ", task.tags())));
        }
        Sentences say = new Sentences(context);
        String name = "reminders";
        for (Reminder reminder : task.reminders()) {
            facts.merge(name, say.reminder(reminder), (first, second) -> first + "\n" + " ".repeat(15) + second);
        }
        facts.put("added", paint.dim(dates.instant(task.createdAt())));
        facts.put("id", paint.dim(task.id().toString()));
        return facts;
    }

    private String due(Task task) {
        String said = dates.due(task);
        String exact = task.due() + (task.zone() == null ? "" : " " + task.zone());
        return (dates.overdue(task) ? paint.red(said) : paint.cyan(said)) + "  " + paint.dim(exact);
    }

    private String repeats(Occurrence recurrence) {
        List<String> parts = new ArrayList<>();
        parts.add(described(recurrence.rule()));
        if (recurrence.anchor() == Anchor.COMPLETION) {
            parts.add("counted from completion");
        }
        if (recurrence.missed() == Missed.NEXT_IN_SERIES) {
            parts.add("missed ones as well");
        }
        if (!recurrence.exdates().isEmpty()) {
            parts.add("except "
                    + String.join(
                            ", ",
                            recurrence.exdates().stream().map(Object::toString).toList()));
        }
        return String.join(", ", parts) + "  " + paint.dim("no. " + recurrence.index());
    }

    private static String described(String rule) {
        try {
            return RecurrenceRule.parse(rule).describe();
        } catch (InvalidInputException e) {
            return rule; // of a newer server
        }
    }
}
