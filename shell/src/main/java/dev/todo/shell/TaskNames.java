package dev.todo.shell;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How tasks are named on a command line: numbers, ids, or titles whose words need no quotes. */
public final class TaskNames {

    /** Which tasks a title means first. */
    public enum Preference {
        /** Open ones. */
        OPEN,
        /** Done and skipped ones. */
        CLOSED
    }

    private final TitleSearch titles;

    /** Names of the tasks of {@code api}. */
    public TaskNames(TodoApi api, Preference preference) {
        this.titles = new TitleSearch(api, preference);
    }

    /**
     * The tasks {@code words} name. Numbers and ids each name one, also with commas between them; a word with spaces is
     * a title; words without are one title together.
     *
     * @throws NotFoundException when a title fits no task
     * @throws AmbiguousException when a title fits several
     */
    public List<TaskRef> of(List<String> words) {
        List<String> parts = words.stream().flatMap(TaskNames::split).toList();
        if (parts.stream().allMatch(String::isBlank)) {
            throw new InvalidInputException("name a task by its number or title");
        }
        boolean apart = parts.stream().allMatch(TaskRef::looksLike)
                || words.stream().anyMatch(word -> word.strip().contains(" "));
        List<TaskRef> refs = new ArrayList<>();
        for (String name : apart ? parts : List.of(String.join(" ", words))) {
            TaskRef ref = one(name);
            if (!refs.contains(ref)) {
                refs.add(ref);
            }
        }
        return refs;
    }

    /** The one task {@code name} names. */
    public TaskRef one(String name) {
        return TaskRef.looksLike(name) ? TaskRef.parse(name) : titles.find(name);
    }

    private static Stream<String> split(String word) {
        List<String> parts = Arrays.stream(word.split(","))
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(TaskRef::looksLike)
                ? parts.stream()
                : Stream.of(word.strip());
    }
}
