package dev.todo.server.agent;

import dev.todo.core.language.time.TimeContext;
import java.util.List;

/**
 * Something a user said, and what a planner needs to understand it. Which task "it" or "them" means is not part of it:
 * a planner leaves those words as the reference, and the agent puts in the tasks spoken of when the call is made.
 *
 * @param text the words
 * @param time when they were said, on the user's clock, and how the user reads dates
 * @param titles titles of the user's tasks that may be meant: they share a word with the text
 */
public record Utterance(String text, TimeContext time, List<String> titles) {

    /** Copies the list. */
    public Utterance {
        titles = List.copyOf(titles);
    }
}
