package dev.todo.shell;

import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks for tests. */
public final class Tasks {

    private Tasks() {}

    /** An open task. */
    public static Task open(long number, String title, @Nullable String due, String... tags) {
        return of(number, title, Status.OPEN, Priority.MEDIUM, due, false, tags);
    }

    /** Any task. */
    public static Task of(
            long number,
            String title,
            Status status,
            Priority priority,
            @Nullable String due,
            boolean recurring,
            String... tags) {
        UUID id = new UUID(0x7000, number);
        LocalMoment moment = due == null ? null : LocalMoment.parse(due);
        return new Task(
                id,
                number,
                title,
                null,
                status,
                priority,
                List.of(tags),
                moment,
                null,
                recurring && moment != null
                        ? new Occurrence("FREQ=DAILY", Anchor.DUE, Missed.NEXT_FUTURE, List.of(), id, 1, moment, moment)
                        : null,
                List.of(),
                null,
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-01T00:00:00Z"),
                status == Status.OPEN ? null : Instant.parse("2026-11-22T00:00:00Z"),
                1);
    }
}
