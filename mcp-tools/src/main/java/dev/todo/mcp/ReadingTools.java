package dev.todo.mcp;

import dev.todo.core.api.Stats;
import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tools that only look. */
final class ReadingTools {

    private static final String FILTER_LANGUAGE = "words and \"phrases\"; #tag -#tag; priority:high;"
            + " status:open|done|skipped|all (default open); due:today|tomorrow|overdue|week|none|any; due<2026-12-31;"
            + " created>-7d; done>-7d; is:recurring; has:reminder; and, or, not, (); sort:due,-priority";

    private final StructuredContent content;

    ReadingTools(StructuredContent content) {
        this.content = content;
    }

    List<Tool> tools() {
        return List.of(
                new Tool(
                        "get_task",
                        "Get task",
                        "One task with everything about it.",
                        List.of(Parameters.TASK.asRequired()),
                        List.of(Result.TASK),
                        Hints.READS,
                        this::get),
                new Tool(
                        "search_tasks",
                        "Search tasks",
                        "Find tasks.",
                        List.of(
                                Parameter.text("query", FILTER_LANGUAGE),
                                Parameter.number("limit", "1-200, default 50"),
                                Parameter.text("cursor", "next of the page before")),
                        List.of(Result.TASKS, Result.CURSOR),
                        Hints.READS,
                        this::search),
                new Tool(
                        "task_stats",
                        "Task statistics",
                        "Counts by status, priority and tag; overdue; completions per day and week; streak.",
                        List.of(Parameters.QUERY),
                        List.of(Result.STATS),
                        Hints.READS,
                        this::stats));
    }

    private ToolAnswer get(Call call) {
        Task task = call.task();
        String line = call.wording().summary(task);
        return ToolAnswer.of(Wording.sentence(line, List.of()), Map.of("task", content.of(task)));
    }

    private ToolAnswer search(Call call) {
        Arguments arguments = call.arguments();
        TaskSearch search = new TaskSearch(
                arguments.text("query").orElse(""),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                arguments.number("limit").orElse(null),
                arguments.textOrNull("cursor"));
        TaskPage page = asQuery(() -> call.api().search(search));
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("tasks", content.tasks(page.tasks()));
        putNullable(structured, "next", page.next());
        Wording wording = call.wording();
        List<String> lines = page.tasks().stream().map(wording::summary).toList();
        return new ToolAnswer(true, Wording.sentence(found(page, wording), List.of()), structured, lines);
    }

    private static String found(TaskPage page, Wording wording) {
        int count = page.tasks().size();
        if (count == 0) {
            return "Nothing matches";
        }
        String counted = count == 1 ? "1 task" : count + " tasks";
        String more = page.next() == null ? "" : ", and there are more";
        return counted + more + ": " + wording.some(page.tasks(), wording::candidate);
    }

    private ToolAnswer stats(Call call) {
        Stats stats =
                asQuery(() -> call.api().stats(call.arguments().text("query").orElse("")));
        StringBuilder line = new StringBuilder();
        line.append(stats.byStatus().getOrDefault("open", 0L)).append(" open, ");
        line.append(stats.byStatus().getOrDefault("done", 0L)).append(" done; ");
        line.append(stats.overdue()).append(" overdue, ");
        line.append(stats.dueToday()).append(" due today; streak ");
        line.append(stats.streak()).append(stats.streak() == 1 ? " day" : " days");
        return ToolAnswer.of(Wording.sentence(line.toString(), List.of()), Map.of("stats", content.of(stats)));
    }

    /** A fault of the filter language, reported at the argument it came from. */
    private static <T> T asQuery(Supplier<T> search) {
        try {
            return search.get();
        } catch (InvalidInputException e) {
            String field = e.field().orElse("q");
            throw new InvalidInputException(
                    field.equals("q") ? "query" : field, e.column().orElse(-1), e.detail());
        }
    }

    @SuppressWarnings("NullAway") // the last page has a null cursor, in JSON as well
    private static void putNullable(Map<String, Object> map, String name, @Nullable Object value) {
        map.put(name, value);
    }
}
