package dev.todo.core.language;

/** What a production asks for. */
enum Command {
    /** A new task; the words after the opening are its sentence. */
    ADD,
    /** A new task to be reminded of at its time. */
    REMIND,
    /** A new task, if a time is said; else the verb belongs to the title. */
    SCHEDULE,
    /** Would remind, but of what is missing. */
    REMIND_WHAT,
    /** Would create a task, but its title is missing. */
    ADD_WHAT,
    COMPLETE,
    REOPEN,
    SKIP,
    DELETE,
    /** Deletes all of a series. */
    DELETE_SERIES,
    /** Moves to a time. */
    RESCHEDULE,
    /** Moves by a length whose direction the length says, or later. */
    SHIFT,
    /** Moves by a length that says its direction itself. */
    SHIFT_SAID,
    /** Moves by a length towards the past. */
    SHIFT_EARLIER,
    /** Moves by a length nobody can tell the direction of ("forward"). */
    SHIFT_UNCLEAR,
    /** Would move, but the time is missing. */
    RESCHEDULE_WHEN,
    /** Would do something, but to which task is missing. */
    WHICH_TASK,
    /** Would change a task, but to what is missing. */
    WHAT_CHANGE,
    PRIORITY,
    PRIORITISE,
    DEPRIORITISE,
    ADD_TAGS,
    REMOVE_TAGS,
    ADD_REMINDER,
    /** "Remind me about X at T": a reminder of a task there is, or else a new task. */
    REMIND_ABOUT,
    CANCEL_REMINDER,
    SNOOZE,
    /** Would snooze, but the time is missing. */
    SNOOZE_WHEN,
    LIST_REMINDERS,
    SHOW,
    RENAME,
    NOTE,
    CLEAR_DUE,
    CLEAR_NOTES,
    STOP_REPEATING,
    REPEAT,
    /** A search by conditions. */
    SEARCH,
    /** A search for what is done. */
    SEARCH_DONE,
    /** A search by words. */
    FIND,
    STATS,
    UNDO
}
