package dev.todo.core.language;

/** What may stand in a place of a command. */
enum SlotType {
    /** One task: a number, a title, "it". */
    TASK,
    /** One or several tasks, or a condition on them. */
    TASKS,
    /** One or several tasks by nothing but their numbers. */
    NUMBERS,
    /** A point in time. */
    TIME,
    /** A repetition. */
    RECURRENCE,
    /** A length of time: "3 days". */
    LENGTH,
    /** When to remind: a length before, or a time. */
    WHEN,
    /** Tags, with or without their #. */
    TAGS,
    /** Tags with their #. */
    HASHES,
    /** A priority. */
    PRIORITY,
    /** A condition on tasks. */
    FILTER,
    /** Words kept as they are. */
    TEXT
}
