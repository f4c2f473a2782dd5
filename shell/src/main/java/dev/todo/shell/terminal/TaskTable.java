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
    private static final int NARROWEST_TAGS = 4;
    private static final int NARROWEST_TITLE = 10;

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
        boolean repeats = rows.stream().anyMatch(row -> row.task().recurrence() != null);
        Widths whole = new Widths(number, widest(rows, Row::title), due, repeats, widest(rows, Row::tags));
        return whole.total() <= columns ? whole : whole.within(columns);
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
        return task.priority() == Priority.HIGH ? paint::bold : text -> text;
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

    private record Widths(int number, int title, int due, boolean repeats, int tags) {

        int total() {
            return fixed() + title + gap(tags);
        }

        /** All but title and tags: the margin, the mark between two spaces, the gaps. */
        private int fixed() {
            return 1 + number + 3 + gap(due) + (repeats ? 2 : 0);
        }

        private static int gap(int column) {
            return column == 0 ? 0 : GAP.length() + column;
        }

        /** Tags give way first, then the title down to half the room; on the narrowest terminals only titles are left. */
        Widths within(int columns) {
            int room = columns - fixed();
            if (room < NARROWEST_TITLE) {
                return new Widths(number, columns - 1 - number - 3, 0, false, 0);
            }
            int cutTags = Math.min(tags, WIDEST_TAGS);
            int cutTitle = Math.clamp(room - gap(cutTags), Math.min(title, room / 2), title);
            int left = room - cutTitle - GAP.length();
            return new Widths(number, cutTitle, due, repeats, left < NARROWEST_TAGS ? 0 : Math.min(cutTags, left));
        }
    }
}
