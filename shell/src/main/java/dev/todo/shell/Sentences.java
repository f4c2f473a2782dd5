package dev.todo.shell;

import dev.todo.core.api.Outcome;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.RelativeDates;
import dev.todo.shell.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Says in a line or two what a change did. */
public final class Sentences {

    private final Terminal terminal;
    private final Paint paint;
    private final RelativeDates dates;

    /** Sentences for who reads {@code context}. */
    public Sentences(Context context) {
        this.terminal = context.terminal();
        this.paint = terminal.paint();
        this.dates = context.dates();
    }

    /** {@code verb} and the task as it is now, what follows it, and what else there is to know. */
    public void changed(String verb, Outcome outcome) {
        Task task = outcome.task();
        String start = outcome.changed() ? paint.green("✓") + " " + verb : paint.dim("· Nothing to change:");
        terminal.print(start + " " + (task.status() == Status.OPEN ? summary(task) : name(task)));
        if (outcome.nextDue() != null && outcome.changed()) {
            String number = outcome.next() == null
                    ? ""
                    : paint.dim("  (" + outcome.next().number() + ")");
            terminal.print("  next: "
                    + paint.cyan(dates.moment(outcome.nextDue(), outcome.task().zone())) + number);
        }
        outcome.notices().forEach(notice -> terminal.print("  " + paint.dim(PlainText.line(notice))));
    }

    /** When a reminder fires, or what else became of it. */
    public String reminder(Reminder reminder) {
        String asked = reminder.offset() == null
                ? ""
                : reminder.offset().startsWith("at ") ? reminder.offset() : reminder.offset() + " before";
        String state = reminder.state() == ReminderState.SCHEDULED
                ? ""
                : reminder.state().wire() + (reminder.reason() == null ? "" : " (" + reminder.reason() + ")");
        List<String> parts = new ArrayList<>(List.of(paint.cyan(dates.instant(reminder.firesAt()))));
        parts.add(paint.dim(asked));
        parts.add(paint.dim(state));
        parts.removeIf(String::isEmpty);
        return String.join("  ", parts);
    }

    /** Number and title. */
    public String name(Task task) {
        return paint.dim(Long.toString(task.number())) + " " + paint.bold(PlainText.line(task.title()));
    }

    /** Number, title, and what is set besides. */
    private String summary(Task task) {
        List<String> parts = new ArrayList<>();
        parts.add(name(task));
        if (task.due() != null) {
            parts.add((dates.overdue(task) ? paint.red(dates.due(task)) : paint.cyan(dates.due(task)))
                    + (task.recurrence() == null ? "" : " ↻"));
        }
        if (task.priority() != Priority.MEDIUM) {
            parts.add(task.priority().wire());
        }
        if (!task.tags().isEmpty()) {
            parts.add(paint.dim(PlainText.line(String.join(" ", task.tags()))));
        }
        return String.join("  ", parts);
    }
}
