package dev.todo.server.agent;

import dev.todo.core.language.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A turn that waits for its user's word.
 *
 * @param id what the answer names
 * @param conversation where it was asked
 * @param changeSet what the changes of the turn belong to
 * @param planning how the turn goes on
 * @param calls the calls that wait, for exactly the tasks that were shown
 * @param expires until when it can be answered
 */
record PendingTurn(
        String id,
        String conversation,
        UUID changeSet,
        Planner.Dialogue planning,
        List<ToolCall> calls,
        Instant expires) {

    PendingTurn {
        calls = List.copyOf(calls);
    }
}
