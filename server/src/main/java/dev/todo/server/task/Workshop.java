package dev.todo.server.task;

import dev.todo.core.language.time.TimeLanguage;
import dev.todo.server.store.Store;
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

    static Workshop of(Store store, Wire wire, TimeLanguage language, ReminderRules reminders) {
        Dues dues = new Dues(language);
        LifeCycle lifeCycle = new LifeCycle(reminders);
        Queries queries = new Queries();
        Commands commands = new Commands(
                new TaskEdits(dues, new Recurrences(dues), reminders),
                lifeCycle,
                new ReminderCommands(dues, reminders));
        return new Workshop(
                wire,
                commands,
                new Undoing(wire, lifeCycle, reminders),
                new Reading(store, wire, dues),
                new Searches(new TaskSearches(store.tasks()), dues),
                new Statistics(queries),
                new Filters(queries),
                new Settings(reminders));
    }
}
