package dev.todo.shell;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.shell.TaskNames.Preference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the task a title means: those preferred before the others, the whole title before a part of it. */
final class TitleSearch {

    private static final int CANDIDATES = 200;
    private static final int NAMED = 8;

    private final TodoApi api;
    private final Preference preference;

    TitleSearch(TodoApi api, Preference preference) {
        this.api = api;
        this.preference = preference;
    }

    TaskRef find(String title) {
        String words = title.strip();
        if (words.isEmpty()) {
            throw new InvalidInputException("name a task by its number or title");
        }
        List<Task> found = search(phrase(words));
        List<Predicate<Task>> ranks = List.of(
                task -> preferred(task) && same(task, words),
                task -> preferred(task) && contains(task, words),
                task -> same(task, words),
                task -> contains(task, words));
        for (Predicate<Task> rank : ranks) {
            List<Task> fits = found.stream().filter(rank).toList();
            if (fits.size() == 1) {
                return TaskRef.of(fits.getFirst().number());
            }
            if (fits.size() > 1) {
                throw new AmbiguousException(
                        "'" + words + "' fits " + fits.size() + " tasks: say which by its number", named(fits));
            }
        }
        throw new NotFoundException("there is no task '" + words + "'", named(similar(words)));
    }

    /** What any of the words brings up; the server forgives slips of the pen. */
    private List<Task> similar(String words) {
        return search(
                Arrays.stream(words.split("\\s+")).map(TitleSearch::phrase).collect(Collectors.joining(" or ")));
    }

    private List<Task> search(String query) {
        return api.search(TaskSearch.of("(" + query + ") status:all").limitedTo(CANDIDATES))
                .tasks();
    }

    private static String phrase(String words) {
        return "\"" + words.replace('"', ' ').replace('\\', ' ') + "\"";
    }

    private boolean preferred(Task task) {
        return (task.status() == Status.OPEN) == (preference == Preference.OPEN);
    }

    private static boolean same(Task task, String words) {
        return task.title().equalsIgnoreCase(words);
    }

    private static boolean contains(Task task, String words) {
        return task.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static List<String> named(List<Task> tasks) {
        return tasks.stream()
                .limit(NAMED)
                .map(task -> task.number() + "  " + task.title()
                        + (task.status() == Status.OPEN
                                ? ""
                                : " (" + task.status().wire() + ")"))
                .toList();
    }
}
