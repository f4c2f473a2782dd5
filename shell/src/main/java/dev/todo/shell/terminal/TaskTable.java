package dev.todo.shell.terminal;

import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tasks as aligned lines: number, mark, title, due, repetition, tags. On a terminal they fit its width, titles giving way
 * first but never below half of it; elsewhere nothing is cut.
 */
public final class TaskTable {

    private static final String GAP = "  ";
    private static final int WIDEST_TAGS = 28;

    private final Paint paint;
    private final RelativeDates dates;
    private final int columns;

    /** Tables for {@code terminal}. */
    public TaskTable(Terminal terminal, RelativeDates dates) {
        this.paint = terminal.paint();
        this.dates = dates;
        this.columns = terminal.interactive() ? terminal.columns() : Integer.MAX_VALUE;
    }

    /** A line for each of {@code tasks}. */
    public List<String> lines(List<Task> tasks) {
        List<Row> rows = tasks.stream().map(this::row).toList();
        Widths widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private Row row(Task task) {
        return new Row(
                task,
                Long.toString(task.number()),
                PlainText.line(task.title()),
                dates.due(task),
                PlainText.line(String.join(" ", task.tags())));
    }

    private Widths widths(List<Row> rows) {
        int number = widest(rows, Row::number);
        int due = widest(rows, Row::due);
        int tags = Math.min(widest(rows, Row::tags), columns == Integer.MAX_VALUE ? columns : WIDEST_TAGS);
        boolean repeats = rows.stream().anyMatch(row -> row.task().recurrence() != null);
        int title = widest(rows, Row::title);
        int fixed = 1 + number + 3 + (due > 0 ? due + GAP.length() : 0) + (repeats ? 2 : 0);
        if (columns != Integer.MAX_VALUE) {
            int room = columns - fixed;
            int forTags = tags > 0 ? tags + GAP.length() : 0;
            if (title + forTags > room) {
                title = Math.max(Math.min(title, room / 2), room - forTags);
                tags = Math.max(0, Math.min(tags, room - title - GAP.length()));
            }
        }
        return new Widths(number, Math.max(1, title), due, repeats, tags);
    }

    private static int widest(List<Row> rows, Function<Row, String> column) {
        return rows.stream()
                .mapToInt(row -> TextWidth.of(column.apply(row)))
                .max()
                .orElse(0);
    }

    private String line(Row row, Widths widths) {
        Task task = row.task();
        StringBuilder line = new StringBuilder(" ")
                .append(paint.dim(TextWidth.padLeft(row.number(), widths.number())))
                .append(' ')
                .append(mark(task))
                .append(' ')
                .append(padded(row.title(), widths.title(), titlePaint(task)));
        if (widths.due() > 0) {
            line.append(GAP).append(padded(row.due(), widths.due(), duePaint(task)));
        }
        if (widths.repeats()) {
            line.append(' ').append(task.recurrence() == null ? " " : paint.dim("↻"));
        }
        if (widths.tags() > 0) {
            line.append(GAP).append(paint.dim(TextWidth.fit(row.tags(), widths.tags())));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String text, int width, UnaryOperator<String> painted) {
        String fitting = TextWidth.fit(text, width);
        return painted.apply(fitting) + " ".repeat(Math.max(0, width - TextWidth.of(fitting)));
    }

    private String mark(Task task) {
        return switch (task.status()) {
            case DONE -> paint.green("✓");
            case SKIPPED -> paint.dim("–");
            case OPEN ->
                switch (task.priority()) {
                    case HIGH -> paint.red("!");
                    case MEDIUM -> " ";
                    case LOW -> paint.dim("↓");
                };
        };
    }

    private UnaryOperator<String> titlePaint(Task task) {
        if (task.status() != Status.OPEN || task.priority() == Priority.LOW) {
            return paint::dim;
        }
        return task.priority() == Priority.HIGH ? paint::bold : UnaryOperator.identity();
    }

    private UnaryOperator<String> duePaint(Task task) {
        if (task.status() != Status.OPEN) {
            return paint::dim;
        }
        if (dates.overdue(task)) {
            return paint::red;
        }
        return dates.today(task) ? paint::yellow : paint::cyan;
    }

    private record Row(Task task, String number, String title, String due, String tags) {}

    private record Widths(int number, int title, int due, boolean repeats, int tags) {}
}
