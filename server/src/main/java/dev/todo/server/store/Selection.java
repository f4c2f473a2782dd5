package dev.todo.server.store;

import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Tags;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which tasks of a user: conditions that must all hold. Immutable; deleted tasks never belong to it. */
public final class Selection {

    /** Every task. */
    public static final Selection ALL = new Selection(List.of());

    private final List<Condition> conditions;

    private Selection(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** Those with this status. */
    public Selection status(Status status) {
        // A literal, so that a plan kept for a prepared statement knows which part of the index it is about.
        return and(Condition.of("t.status = '" + status.wire() + "'"));
    }

    /** Those with this priority. */
    public Selection priority(Priority priority) {
        return and(Condition.of("t.priority = '" + priority.wire() + "'"));
    }

    /** Those with this tag, in any case. */
    public Selection tag(String normalTag) {
        return and(Condition.of("t.tag_keys @> ?::text[]", List.of(Tags.key(normalTag))));
    }

    /** Those due at or after {@code from} on the user's clock. */
    public Selection dueFrom(LocalDateTime from) {
        return and(Condition.of("t.due_local >= ?", from));
    }

    /** Those due before {@code to} on the user's clock. */
    public Selection dueBefore(LocalDateTime to) {
        return and(Condition.of("t.due_local < ?", to));
    }

    Selection and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Selection(more);
    }

    Condition condition(UUID user) {
        List<Condition> all = new ArrayList<>();
        all.add(Condition.of("t.user_id = ?::uuid", user));
        all.add(Condition.of("t.deleted_at is null"));
        all.addAll(conditions);
        return Condition.all(all);
    }
}
