package dev.todo.mcp;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the task a person or a model names: by number, by id, or by title. Of titles the open tasks come before the
 * closed ones, and the same title before a similar one.
 */
final class TaskFinder {

    /** Where to look first. */
    enum Preference {
        /** Open tasks: what nearly every tool is about. */
        OPEN,
        /** Done and skipped tasks: what is to be reopened. */
        CLOSED
    }

    private static final int CANDIDATES = 200;
    private static final int NEAREST = 5;
    private static final List<TitleMatch> LENIENT =
            List.of(TitleMatch.TOGETHER, TitleMatch.ALL_WORDS, TitleMatch.CONTAINED, TitleMatch.SIMILAR);

    private final TodoApi api;
    private final Wording wording;
    private final Map<TaskSearch, List<Task>> searched = new HashMap<>();

    TaskFinder(TodoApi api, Wording wording) {
        this.api = api;
        this.wording = wording;
    }

    /**
     * The one task {@code reference} names.
     *
     * @param argument the argument it was given as, for errors
     * @throws NotFoundException when there is none, with the nearest
     * @throws AmbiguousException when several fit, with all of them
     * @throws InvalidInputException when the reference is empty or a filter
     */
    Task find(String argument, String reference, Preference preference) {
        String name = reference.strip();
        if (name.isEmpty()) {
            throw new InvalidInputException(argument, "'" + argument + "' is empty: name a task by number or title");
        }
        if (Selection.isFilter(name)) {
            throw new InvalidInputException(
                    argument, "'" + argument + "' takes one task, not a filter; name it by number or title");
        }
        return byReference(name).orElseGet(() -> byTitle(name, preference));
    }

    private Optional<Task> byReference(String name) {
        if (!TaskRef.looksLike(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(api.get(TaskRef.parse(name)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Task byTitle(String name, Preference preference) {
        List<Status> closed = List.of(Status.DONE, Status.SKIPPED);
        List<List<Status>> scopes = preference == Preference.OPEN
                ? List.of(List.of(Status.OPEN), closed)
                : List.of(closed, List.of(Status.OPEN));
        for (List<Status> scope : scopes) {
            List<Task> fits = fitting(TitleMatch.SAME, name, scope);
            if (!fits.isEmpty()) {
                return only(name, fits);
            }
        }
        if (TaskRef.looksLike(name)) {
            throw new NotFoundException("there is no task " + name);
        }
        for (List<Status> scope : scopes) {
            for (TitleMatch match : LENIENT) {
                List<Task> fits = fitting(match, name, scope);
                if (!fits.isEmpty()) {
                    return only(name, fits);
                }
            }
        }
        throw notFound(name);
    }

    private List<Task> fitting(TitleMatch match, String name, List<Status> scope) {
        return candidates(name, scope.contains(Status.OPEN)).stream()
                .filter(task -> scope.contains(task.status()))
                .filter(task -> match.holds(task.title(), name))
                .toList();
    }

    /** What a search for the name as a phrase, and for its words, brings up; newest completions first when closed. */
    private List<Task> candidates(String name, boolean open) {
        Map<UUID, Task> found = new LinkedHashMap<>();
        for (String query : List.of(SearchText.phrase(name), SearchText.words(name, " "))) {
            if (!query.isBlank()) {
                search(query, open).forEach(task -> found.putIfAbsent(task.id(), task));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Task> search(String query, boolean open) {
        TaskSearch search = new TaskSearch(
                query,
                open ? "open" : "all",
                null,
                null,
                null,
                null,
                open ? null : "completed",
                open ? null : "desc",
                CANDIDATES,
                null);
        return searched.computeIfAbsent(search, s -> api.search(s).tasks());
    }

    private Task only(String name, List<Task> fits) {
        Task first = fits.getFirst();
        if (fits.size() == 1 || (first.status() != Status.OPEN && sameSeries(fits))) {
            return first;
        }
        throw new AmbiguousException(
                "\"" + name + "\" fits " + fits.size() + " tasks: " + wording.some(fits, wording::candidate)
                        + ". Say which by its number.",
                fits.stream().map(wording::candidate).toList());
    }

    /** Whether they are the history of one series, of which the last is meant. */
    private static boolean sameSeries(List<Task> tasks) {
        Occurrence first = tasks.getFirst().recurrence();
        return first != null
                && tasks.stream()
                        .allMatch(task -> task.recurrence() != null
                                && task.recurrence().seriesId().equals(first.seriesId()));
    }

    private NotFoundException notFound(String name) {
        List<Task> near = new ArrayList<>(candidates(name, true));
        String anyWord = SearchText.words(name, " or ");
        if (near.isEmpty() && !anyWord.isBlank()) {
            near.addAll(search(anyWord, true));
        }
        List<Task> nearest = near.stream().limit(NEAREST).toList();
        String hint = nearest.isEmpty()
                ? ", and none like it"
                : "; the nearest: " + wording.some(nearest, wording::candidate);
        return new NotFoundException(
                "there is no task \"" + name + "\"" + hint,
                nearest.stream().map(wording::candidate).toList());
    }
}
