package dev.todo.shell.command;

import dev.todo.core.api.Stats;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.TextWidth;
import java.util.List;
import java.util.Map;

/** {@code todo stats}: how many tasks of what kind, and how many were done when. */
final class StatsCommand implements Command {

    private static final String BARS = "·▁▂▃▄▅▆▇█";
    private static final int TAGS = 8;

    private final Context context;

    StatsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("stats", "Count tasks, and what was done.")
                .words("FILTER", "Of which tasks; without it, of all.")
                .anyWord()
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        Stats stats = context.services().tasks().stats(given.text());
        if (given.json()) {
            context.printJson(stats);
            return ExitCode.DONE;
        }
        Paint paint = context.terminal().paint();
        line("open", count(stats.byStatus(), "open") + overdue(stats, paint));
        line("done", count(stats.byStatus(), "done"));
        line("priority", counts(stats.byPriority(), 3));
        if (!stats.byTag().isEmpty()) {
            line("tags", counts(stats.byTag(), TAGS));
        }
        line("30 days", chart(stats.completedPerDay()));
        line("12 weeks", chart(stats.completedPerWeek()));
        line("streak", stats.streak() == 1 ? "1 day" : stats.streak() + " days");
        return ExitCode.DONE;
    }

    private void line(String name, String value) {
        context.terminal().print(" " + context.terminal().paint().dim(TextWidth.padRight(name, 10)) + value);
    }

    private static String count(Map<String, Long> counts, String name) {
        return Long.toString(counts.getOrDefault(name, 0L));
    }

    private static String overdue(Stats stats, Paint paint) {
        return (stats.overdue() == 0 ? "" : "  " + paint.red(stats.overdue() + " overdue"))
                + (stats.dueToday() == 0 ? "" : "  " + paint.yellow(stats.dueToday() + " today"));
    }

    private static String counts(Map<String, Long> counts, int most) {
        List<String> parts = counts.entrySet().stream()
                .limit(most)
                .map(entry -> PlainText.line(entry.getKey()) + " " + entry.getValue())
                .toList();
        return String.join("  ", parts);
    }

    private static String chart(List<Stats.Count> counts) {
        long most = counts.stream().mapToLong(Stats.Count::count).max().orElse(0);
        long sum = counts.stream().mapToLong(Stats.Count::count).sum();
        StringBuilder bars = new StringBuilder();
        for (Stats.Count count : counts) {
            // Any completion shows, however many there were on the best day.
            long height = most == 0 ? 0 : Math.ceilDiv(count.count() * (BARS.length() - 1), most);
            bars.append(BARS.charAt((int) height));
        }
        return most == 0 ? "nothing done" : bars + "  " + sum + " done";
    }
}
