package dev.todo.mcp;

import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.mcp.TaskFinder.Preference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Which tasks the argument {@code tasks} means: a list of references, or one filter. */
final class Selection {

    /** The most tasks one call may change. */
    static final int MAX = 1_000;

    private static final String ARGUMENT = "tasks";
    private static final String FILTER = "filter:";
    private static final int PAGE = 200;

    private final TodoApi api;
    private final TaskFinder finder;

    Selection(TodoApi api, TaskFinder finder) {
        this.api = api;
        this.finder = finder;
    }

    /** Whether a reference is a filter and not the name of one task. */
    static boolean isFilter(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT).startsWith(FILTER);
    }

    /**
     * The tasks meant, each once, in the order named.
     *
     * @throws InvalidInputException when a filter is empty, wrong or not alone, or when there are too many tasks
     * @throws NotFoundException when a filter selects nothing, or a reference names no task
     */
    List<Task> tasks(List<String> references, Preference preference) {
        if (references.size() > MAX) {
            throw tooMany();
        }
        if (references.stream().noneMatch(Selection::isFilter)) {
            Map<UUID, Task> found = new LinkedHashMap<>();
            for (int i = 0; i < references.size(); i++) {
                Task task = finder.find(ARGUMENT + "[" + i + "]", references.get(i), preference);
                found.putIfAbsent(task.id(), task);
            }
            return List.copyOf(found.values());
        }
        if (references.size() > 1) {
            throw new InvalidInputException(ARGUMENT, "a filter must be the only element of 'tasks'");
        }
        return filtered(references.getFirst().strip().substring(FILTER.length()).strip(), preference);
    }

    private List<Task> filtered(String query, Preference preference) {
        if (query.isEmpty()) {
            throw new InvalidInputException(
                    ARGUMENT, "the filter is empty; say which tasks, for example filter:due:today");
        }
        // A query means open tasks unless it says otherwise; what is to be reopened is not among them.
        boolean closed = preference == Preference.CLOSED && !query.contains("status:");
        TaskSearch search =
                new TaskSearch(query, closed ? "all" : null, null, null, null, null, null, null, PAGE, null);
        List<Task> selected = new ArrayList<>();
        TaskPage page;
        do {
            page = page(search);
            page.tasks().stream()
                    .filter(task -> !closed || task.status() != Status.OPEN)
                    .forEach(selected::add);
            if (selected.size() > MAX) {
                throw tooMany();
            }
            search = search.from(page.next());
        } while (page.next() != null);
        if (selected.isEmpty()) {
            throw new NotFoundException("nothing matches " + query + ", so there is nothing to change");
        }
        return selected;
    }

    private TaskPage page(TaskSearch search) {
        try {
            return api.search(search);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(ARGUMENT, e.column().orElse(-1), e.detail());
        }
    }

    private static InvalidInputException tooMany() {
        return new InvalidInputException(
                ARGUMENT, "that selects more than " + MAX + " tasks; narrow it and go in several steps");
    }
}
