package dev.todo.core.api;

import dev.todo.core.error.TodoException;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Every operation a user can ask for, on behalf of one user. The server implements it over its store, the client over
 * HTTP; tools, shell and desktop are written against it.
 *
 * <p>Every method may throw any {@link TodoException}; whatever is thrown, nothing was changed.
 */
public interface TodoApi {

    /**
     * The same API, whose next change is made at most once under {@code key}: repeating it with the same key answers as
     * the first time did. Keys hold for 24 hours and belong to the user.
     */
    TodoApi idempotent(String key);

    /** Makes a task. */
    Outcome create(CreateTask task);

    /** Searches, filters and sorts. */
    TaskPage search(TaskSearch search);

    /** One task. */
    Task get(TaskRef ref);

    /** Changes some fields; only if the task is at {@code ifVersion}, when that is given. */
    Outcome update(TaskRef ref, UpdateTask change, OptionalLong ifVersion);

    /** Completes a task. Of a recurring one the outcome says what comes next. */
    Outcome complete(TaskRef ref);

    /** Makes a completed or skipped task open again, and withdraws its untouched next occurrence. */
    Outcome reopen(TaskRef ref);

    /** Passes over this occurrence of a recurring task. */
    Outcome skip(TaskRef ref);

    /** Moves a task; its series stays. {@code due} as in {@link CreateTask}, or a shift such as {@code +3 days}. */
    Outcome reschedule(TaskRef ref, String due);

    /** Deletes a task; of a recurring one this occurrence, or with {@code series} the rest of the series. */
    Outcome delete(TaskRef ref, boolean series);

    /** Does all of {@code operations} in one transaction, or with {@code dryRun} only says what they would do. */
    ChangeSet bulk(List<Operation> operations, boolean dryRun);

    /** Reverts the newest change set of the last 24 hours that is not reverted yet. */
    Undone undo();

    /** All changes of a task, oldest first. */
    List<HistoryEntry> history(TaskRef ref);

    /** Reminders, in the order they fire. */
    ReminderList reminders(ReminderSearch search);

    /** Adds a reminder: an offset before due, a local date-time or a time phrase. */
    Reminder addReminder(TaskRef ref, String when);

    /** Cancels a reminder. */
    Reminder cancelReminder(UUID reminder);

    /** Moves a reminder: to a duration from now, a local date-time or a time phrase. */
    Reminder snoozeReminder(UUID reminder, String until);

    /** Says that a device has shown this generation of a reminder. */
    Reminder acknowledgeReminder(UUID reminder, int generation);

    /** Counts over the tasks {@code query} selects; all of them when it is empty. */
    Stats stats(String query);

    /** The saved filters, by name. */
    List<SavedFilter> filters();

    /** Saves {@code query} under {@code name}. */
    SavedFilter createFilter(String name, String query);

    /** Renames a saved filter or changes its query. */
    SavedFilter updateFilter(UUID id, Patch<String> name, Patch<String> query);

    /** Forgets a saved filter. */
    void deleteFilter(UUID id);

    /** The access tokens, oldest first. */
    List<AccessToken> tokens();

    /** Makes an access token and shows its secret this once. */
    AccessToken.Created createToken(String name);

    /** Revokes an access token at once. */
    void deleteToken(UUID id);

    /** The user's settings. */
    Profile profile();

    /** Changes some of the settings. */
    Profile updateProfile(Profile.Change change);

    /** Deletes the user and everything they have. */
    void deleteAccount();
}
