package dev.todo.shell.command;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Priority;
import java.util.Arrays;
import java.util.List;

/** The options by which a task's fields are given. */
final class TaskOptions {

    static final String DUE = "--due";
    static final String PRIORITY = "--priority";
    static final String TAG = "--tag";
    static final String EVERY = "--every";
    static final String REMIND = "--remind";
    static final String NOTES = "--notes";
    static final String ZONE = "--zone";

    private TaskOptions() {}

    static Usage addTo(Usage usage) {
        return usage.option("WHEN", "A date, a date and time, or words: 'friday 9am'.", DUE)
                .option("PRIORITY", "high, medium or low.", PRIORITY)
                .options("TAG", "A tag; several with commas, or the option again.", TAG)
                .option("RULE", "How it repeats: 'every 2 weeks', or an RRULE.", EVERY, "--recurrence")
                .options("WHEN", "'1 day', '15 minutes', 'at due time', or a time; may stand again.", REMIND)
                .option("TEXT", "More about it.", NOTES)
                .option("ZONE", "The zone of a due with a time: Europe/Berlin.", ZONE);
    }

    static List<String> tags(Given given) {
        return given.options(TAG).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    static Priority priority(String word) {
        return Priority.fromWord(word)
                .orElseThrow(() ->
                        new InvalidInputException(PRIORITY, "'" + word + "' is not a priority: high, medium or low"));
    }
}
