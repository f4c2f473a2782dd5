package dev.todo.shell;

import dev.todo.core.api.Outcome;
import dev.todo.core.task.Priority;
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

    /** The new task, and what else there is to know. */
    public void made(Outcome outcome) {
        terminal.print(paint.green("✓") + " " + summary(outcome.task()));
        after(outcome);
    }

    /** {@code verb} and the task as it is now, what follows it, and what else there is to know. */
    public void changed(String verb, Outcome outcome) {
        String done = outcome.changed() ? paint.green("✓") + " " + verb : paint.dim("· Already so:");
        terminal.print(done + " " + name(outcome.task()));
        after(outcome);
    }

    private void after(Outcome outcome) {
        if (outcome.nextDue() != null && outcome.changed()) {
            String number = outcome.next() == null
                    ? ""
                    : paint.dim("  (" + outcome.next().number() + ")");
            terminal.print("  next: "
                    + paint.cyan(dates.moment(outcome.nextDue(), outcome.task().zone())) + number);
        }
        outcome.notices().forEach(notice -> terminal.print("  " + paint.dim(PlainText.line(notice))));
    }

    private String name(Task task) {
        return paint.dim(Long.toString(task.number())) + " " + paint.bold(PlainText.line(task.title()));
    }

    private String summary(Task task) {
        List<String> parts = new ArrayList<>();
        parts.add(name(task));
        if (task.due() != null) {
            parts.add(dates.overdue(task) ? paint.red(dates.due(task)) : paint.cyan(dates.due(task)));
        }
        if (task.recurrence() != null) {
            parts.add("↻");
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
