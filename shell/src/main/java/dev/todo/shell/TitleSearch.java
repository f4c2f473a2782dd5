package dev.todo.shell;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds the task a title means: open tasks before closed ones, the whole title before a part of it. */
final class TitleSearch {

    private static final int CANDIDATES = 50;
    private static final int NAMED = 8;

    private final TodoApi api;

    TitleSearch(TodoApi api) {
        this.api = api;
    }

    TaskRef find(String title) {
        String words = title.strip();
        List<Task> found = search("\"" + words.replace('"', ' ') + "\"");
        List<Predicate<Task>> ranks = List.of(
                task -> open(task) && task.title().equalsIgnoreCase(words),
                task -> open(task) && contains(task, words),
                task -> task.title().equalsIgnoreCase(words),
                task -> contains(task, words));
        for (Predicate<Task> rank : ranks) {
            List<Task> fits = found.stream().filter(rank).toList();
            if (fits.size() == 1) {
                return TaskRef.of(fits.getFirst().number());
            }
            if (fits.size() > 1) {
                throw new AmbiguousException(
                        "'" + words + "' could be " + fits.size() + " tasks: say which by its number", named(fits));
            }
        }
        throw new NotFoundException("there is no task '" + words + "'", named(found));
    }

    private List<Task> search(String query) {
        return api.search(TaskSearch.of(query + " status:all").limitedTo(CANDIDATES))
                .tasks();
    }

    private static boolean open(Task task) {
        return task.status() == Status.OPEN;
    }

    private static boolean contains(Task task, String words) {
        return task.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static List<String> named(List<Task> tasks) {
        return tasks.stream()
                .limit(NAMED)
                .map(task -> task.number() + "  " + task.title())
                .toList();
    }
}
