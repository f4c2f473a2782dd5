package dev.todo.server.outbox;

import dev.todo.core.event.EventTypes;
import java.util.List;

/**
 * The topics one relay carries. Order is kept within a topic for each user, so topics may travel apart: where a
 * publisher waits for consumers, slow ones of one lane hold up nothing in the other.
 */
public enum Lane {
    /** Everything. */
    ALL,
    /** What next occurrences are made from. */
    SERIES,
    /** What connected devices are told. */
    PUSHES;

    /** Its topics. */
    public List<String> topics() {
        return switch (this) {
            case ALL -> List.of(EventTypes.TASK_EVENTS, EventTypes.REMINDERS, EventTypes.TASK_UPDATES);
            case SERIES -> List.of(EventTypes.TASK_EVENTS);
            case PUSHES -> List.of(EventTypes.REMINDERS, EventTypes.TASK_UPDATES);
        };
    }
}
