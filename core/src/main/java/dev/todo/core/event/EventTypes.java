package dev.todo.core.event;

/** The topics and types of events. Both only grow. */
public final class EventTypes {

    /** What happened to tasks, whole; feeds the recurring worker. */
    public static final String TASK_EVENTS = "task-events";

    /** Reminders whose time has come, and those that need no showing any more; feeds the notifier. */
    public static final String REMINDERS = "reminders";

    /** That a task changed, and no more; feeds the notifier. */
    public static final String TASK_UPDATES = "task-updates";

    /** What is appended to a topic's name for its dead letters. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    /** The prefix of every type on {@link #TASK_EVENTS}; behind it stands what happened. */
    public static final String TASK_PREFIX = "dev.todo.task.";

    /** A task was completed. */
    public static final String TASK_COMPLETED = TASK_PREFIX + "completed";

    /** An occurrence was skipped. */
    public static final String TASK_SKIPPED = TASK_PREFIX + "skipped";

    /** A reminder's time has come. */
    public static final String REMINDER_DUE = "dev.todo.reminder.due";

    /** A reminder that was due needs no showing any more: a device has shown it, or it was withdrawn or moved. */
    public static final String REMINDER_SETTLED = "dev.todo.reminder.settled";

    /** A task changed in some way. */
    public static final String TASK_CHANGED = TASK_PREFIX + "changed";

    private EventTypes() {}
}
