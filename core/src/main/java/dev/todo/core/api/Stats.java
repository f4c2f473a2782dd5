package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Counts over the tasks a query selects; days and weeks are the user's.
 *
 * @param total how many tasks
 * @param byStatus tasks of each status
 * @param byPriority open tasks of each priority
 * @param byTag open tasks of each tag, most first, at most 50 tags
 * @param overdue open tasks whose due has passed
 * @param dueToday open tasks due today
 * @param completedPerDay completions of each of the last 30 days, oldest first
 * @param completedPerWeek completions of each of the last 12 weeks, oldest first, each named by its first day
 * @param streak days in a row, up to today or yesterday, with a completion
 */
@Json
public record Stats(
        long total,
        Map<String, Long> byStatus,
        Map<String, Long> byPriority,
        Map<String, Long> byTag,
        long overdue,
        long dueToday,
        List<Count> completedPerDay,
        List<Count> completedPerWeek,
        int streak) {

    /** How many in the day or week that starts on {@code date}. */
    @Json
    public record Count(LocalDate date, long count) {}
}
