package dev.todo.server.task;

import dev.todo.core.event.EventTypes;
import java.util.Locale;

/** What happened to a task, in the history, in events, and in the words of an undo. */
enum ChangeKind {
    CREATED("creation"),
    UPDATED("change"),
    COMPLETED("completion"),
    SKIPPED("skipping"),
    REOPENED("reopening"),
    DELETED("deletion"),
    /** An undo brought the task back to where it was. */
    RESTORED("restoring");

    private final String noun;

    ChangeKind(String noun) {
        this.noun = noun;
    }

    /** The word for it in {@code completion of "pay rent"}. */
    String noun() {
        return noun;
    }

    /** The name in the history and behind the prefix of event types. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of the event that tells of it. */
    String eventType() {
        return EventTypes.TASK_PREFIX + wire();
    }

    static ChangeKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
