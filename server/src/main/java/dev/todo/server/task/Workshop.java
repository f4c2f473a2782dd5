package dev.todo.server.task;

import dev.todo.core.language.time.TimeLanguage;
import dev.todo.server.store.Store;
import dev.todo.server.store.TaskCounts;
import dev.todo.server.store.TaskSearches;

/**
 * Who does what, the same for all users.
 *
 * @param wire JSON
 * @param commands changes of tasks and reminders
 * @param undoing taking changes back
 * @param reading single things and lists
 * @param searches searching tasks
 * @param statistics counting tasks
 * @param filters saved filters
 * @param settings users' settings
 */
record Workshop(
        Wire wire,
        Commands commands,
        Undoing undoing,
        Reading reading,
        Searches searches,
        Statistics statistics,
        Filters filters,
        Settings settings) {

    static Workshop of(Store store, Wire wire, TimeLanguage language) {
        Dues dues = new Dues(language);
        LifeCycle lifeCycle = new LifeCycle();
        ReminderTexts reminderTexts = new ReminderTexts(dues);
        ReminderRules reminders = new ReminderRules(reminderTexts);
        Queries queries = new Queries("q");
        TaskSearches searches = new TaskSearches(store.tasks(), store.words());
        Commands commands = new Commands(
                new TaskEdits(dues, new Recurrences(dues), reminders),
                lifeCycle,
                new ReminderCommands(reminderTexts, reminders));
        return new Workshop(
                wire,
                commands,
                new Undoing(wire, lifeCycle),
                new Reading(store, wire, dues),
                new Searches(searches, queries, dues),
                new Statistics(queries, searches, new TaskCounts()),
                new Filters(new Queries("query")),
                new Settings(reminders));
    }
}
