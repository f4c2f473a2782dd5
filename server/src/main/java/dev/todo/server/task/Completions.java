package dev.todo.server.task;

import dev.todo.core.recurrence.Completion;
import dev.todo.core.task.Occurrence;
import dev.todo.server.store.StoredTask;
import java.time.Instant;
import java.time.ZoneId;

/** Freezes what the next occurrence is computed from. */
final class Completions {

    private Completions() {}

    /** The completion of {@code task}, whose number counts it already. */
    static Completion of(StoredTask task, Occurrence occurrence, Instant completedAt, ZoneId userZone) {
        return new Completion(
                task.completion(),
                completedAt,
                task.zone() == null ? userZone : task.zone(),
                userZone,
                occurrence.slot(),
                occurrence.start(),
                occurrence.rule(),
                occurrence.anchor(),
                occurrence.missed(),
                occurrence.exdates(),
                occurrence.index());
    }
}
