package dev.todo.server.agent;

import dev.todo.core.language.ToolCall;
import java.util.List;

/**
 * Turns words into calls of the catalogue. It changes nothing itself: nothing else than the calls it plans changes data
 * on behalf of words. Safe to share between users.
 */
public interface Planner {

    /** Takes up what a user said. */
    Dialogue begin(Utterance utterance);

    /** The planning of one turn: steps until one of them ends it. Used by one thread at a time. */
    interface Dialogue {

        /**
         * What to do next.
         *
         * @param results what became of the calls of the step before, in their order; empty at first. When one failed,
         *     it is the last: those behind it were not made. When one could not work, which showed before any was made,
         *     it is the only one
         */
        Step next(List<CallResult> results);
    }

    /** One step of a turn. */
    sealed interface Step {

        /** Make these calls, in order, and come back with what became of them. */
        record Make(List<ToolCall> calls) implements Step {

            /** Copies the list. */
            public Make {
                calls = List.copyOf(calls);
            }
        }

        /** Say this; the turn is over. A question back is said in the same way. */
        record Say(String text) implements Step {}

        /**
         * The turn cannot be done.
         *
         * @param said what was done all the same, to be said first; may be empty
         * @param detail why it ends here, and what to do
         */
        record GiveUp(String said, String detail) implements Step {}
    }
}
