package dev.todo.client;

import dev.todo.core.push.Push;

/** Hears of reminders and changes, one thing at a time, on the subscription's thread. */
public interface PushListener {

    /** The connection is new, and something may have happened without it: fetch again what is shown. */
    void refresh();

    /**
     * Shows a reminder. It comes here once, however often it is delivered. Returning says that it has been shown, and
     * acknowledges it; when this throws, it comes again with a later connection.
     */
    void reminder(Push.Reminder reminder);

    /** A reminder needs no showing any more: another device has shown it, or it was withdrawn. */
    void settled(String delivery);

    /** A task changed. */
    void changed(Push.TaskChange change);

    /** The connection is in another state. */
    default void state(ConnectionState state) {}
}
