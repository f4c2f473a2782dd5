package dev.todo.shell.command;

import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.RelativeDates;
import dev.todo.shell.terminal.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** {@code todo list}: tasks a filter selects; open ones, unless it says otherwise. */
final class ListCommand implements Command {

    private static final int PAGE = 200;
    private static final String LIMIT = "--limit";

    private final Context context;

    ListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("list", "List tasks.")
                .words("FILTER", "Which tasks; without it, open ones.")
                .anyWord()
                .option("N", "At most so many; without it, all.", LIMIT)
                .json()
                .footer(
                        "",
                        "Filters:",
                        "  todo list '#home' due:week         with a tag, due this week",
                        "  todo list due:overdue or '!high'   overdue or of high priority",
                        "  todo list status:done 'done>-7d'   done in the last week",
                        "  todo list milk sort:-priority      words of title or notes, sorted");
    }

    @Override
    public ExitCode run(Given given) {
        TaskPage found = search(given.text(), given.number(LIMIT).orElse(Integer.MAX_VALUE));
        if (given.json()) {
            context.printJson(found);
            return ExitCode.DONE;
        }
        RelativeDates dates = context.dates();
        new TaskTable(context.terminal(), dates).lines(found.tasks()).forEach(context.terminal()::print);
        if (context.terminal().interactive()) {
            context.terminal().print(summary(found, given.words().isEmpty(), dates));
        }
        return ExitCode.DONE;
    }

    private TaskPage search(String filter, int limit) {
        TodoApi api = context.services().tasks();
        List<Task> tasks = new ArrayList<>();
        TaskSearch search = TaskSearch.of(filter);
        TaskPage page;
        do {
            page = api.search(search.limitedTo(Math.min(limit - tasks.size(), PAGE)));
            tasks.addAll(page.tasks());
            search = search.from(page.next());
        } while (page.next() != null && tasks.size() < limit);
        return new TaskPage(tasks, page.next());
    }

    private String summary(TaskPage found, boolean everything, RelativeDates dates) {
        Paint paint = context.terminal().paint();
        if (found.tasks().isEmpty()) {
            return paint.dim(everything ? "Nothing to do. Add something: todo \"buy milk tomorrow\"" : "No tasks.");
        }
        long overdue = found.tasks().stream().filter(dates::overdue).count();
        String count = found.tasks().size() + (found.tasks().size() == 1 ? " task" : " tasks");
        return paint.dim(" " + count
                + (overdue == 0 ? "" : ", " + overdue + " overdue")
                + (found.next() == null ? "" : "; there are more: raise --limit"));
    }
}
