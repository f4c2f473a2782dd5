package dev.todo.core.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of an agent's turn. The last of a turn is {@link Done}, {@link Failed} or {@link Confirm}. */
public sealed interface AgentEvent {

    /** Which conversation the turn belongs to. */
    String conversation();

    /** The words are being turned into calls. */
    record Planning(String conversation) implements AgentEvent {}

    /** A tool is about to run. */
    record ToolCalled(String conversation, String tool, Map<String, Object> arguments) implements AgentEvent {}

    /** A tool has run; {@code text} is its one human line. */
    record ToolAnswered(String conversation, String tool, boolean ok, String text) implements AgentEvent {}

    /** A piece of what the agent says. */
    record Text(String conversation, String text) implements AgentEvent {}

    /**
     * The turn waits for the user's word before it does {@code calls}.
     *
     * @param id what the answer names
     * @param calls the calls as they would be made
     * @param changes what each would do, a line each
     */
    record Confirm(String conversation, String id, List<Map<String, Object>> calls, List<String> changes)
            implements AgentEvent {}

    /** The turn ended well. */
    record Done(String conversation) implements AgentEvent {}

    /**
     * The turn ended badly.
     *
     * @param detail why, and what to do
     * @param problem the stable name of the problem, such as {@code not-found}, where it has one
     */
    record Failed(
            String conversation, String detail, @Nullable String problem) implements AgentEvent {

        /** Of a problem without a name. */
        public Failed(String conversation, String detail) {
            this(conversation, detail, null);
        }
    }
}
