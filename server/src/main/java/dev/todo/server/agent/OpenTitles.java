package dev.todo.server.agent;

import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The titles of the tasks that a sentence may be about. */
public final class OpenTitles {

    private static final Pattern BRINGS_BACK =
            Pattern.compile("\\b(re-?open|restore|reactivate|unarchive)", Pattern.CASE_INSENSITIVE);
    private static final int MAX_WORDS = 30;
    private static final int MIN_LENGTH = 3;
    private static final int MAX_TITLES = 100;

    private OpenTitles() {}

    /**
     * Titles that share a word with {@code text}: they tell a command about a task from the title of a new one. Closed
     * tasks are meant only by words that bring them back; else "finish the report" could not be a new task once another
     * report was finished.
     */
    public static List<String> like(String text, TodoApi todos) {
        String query = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= MIN_LENGTH)
                .distinct()
                .limit(MAX_WORDS)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(" or "));
        if (query.isEmpty()) {
            return List.of();
        }
        String status = BRINGS_BACK.matcher(text).find() ? "all" : null;
        TaskSearch search = new TaskSearch(query, status, null, null, null, null, null, null, MAX_TITLES, null);
        try {
            return todos.search(search).tasks().stream().map(Task::title).toList();
        } catch (InvalidInputException e) {
            return List.of();
        }
    }
}
