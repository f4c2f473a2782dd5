package dev.todo.mcp;

import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the filter language that the tests of the tools need; words forgive much, as the server's search does. */
final class MemoryQuery {

    private static final Pattern TERM = Pattern.compile("\"[^\"]*\"|\\S+");

    private MemoryQuery() {}

    static Predicate<Task> of(TaskSearch search) {
        String query = search.query() == null ? "" : search.query();
        Predicate<Task> all = task -> true;
        Predicate<Task> some = task -> false;
        Matcher terms = TERM.matcher(query);
        while (terms.find()) {
            if (terms.group().equals("or")) {
                some = some.or(all);
                all = task -> true;
                continue;
            }
            all = all.and(term(terms.group(), terms.start() + 1));
        }
        Predicate<Task> words = some.or(all);
        String wanted = search.status() == null ? "open" : search.status();
        boolean queried = query.contains("status:");
        return task -> words.test(task)
                && (queried || wanted.equals("all") || task.status().wire().equals(wanted));
    }

    private static Predicate<Task> term(String term, int column) {
        if (term.startsWith("status:")) {
            String status = term.substring(7);
            return task -> status.equals("all") || task.status().wire().equals(status);
        }
        if (term.startsWith("#")) {
            return task -> task.tags().contains(term);
        }
        if (term.equals("due:any")) {
            return task -> task.due() != null;
        }
        if (term.matches("\\w+:.*")) {
            throw new InvalidInputException("q", column, "'" + term + "' is no filter, at column " + column);
        }
        String words = term.replace("\"", "").toLowerCase(Locale.ROOT);
        return task -> {
            String title = task.title().toLowerCase(Locale.ROOT);
            List<String> parts = Arrays.asList(title.split(" "));
            return title.contains(words)
                    || (!term.startsWith("\"") && parts.stream().anyMatch(part -> near(part, words)));
        };
    }

    private static boolean near(String part, String word) {
        return part.charAt(0) == word.charAt(0) && Math.abs(part.length() - word.length()) < 3;
    }
}
