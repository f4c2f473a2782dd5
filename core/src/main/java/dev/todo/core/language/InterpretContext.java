package dev.todo.core.language;

import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the interpreter knows besides the sentence. The lists are optional; empty means nothing is known.
 *
 * @param time the moment of speaking, the week and the order of slashed dates
 * @param knownTitles titles of the speaker's open tasks: they decide whether "cancel the subscription" is a command
 *     about a task there is or a new one
 * @param lastTasks references (numbers, ids or titles) of the tasks last spoken about: what "it" and "them" stand for
 */
public record InterpretContext(TimeContext time, List<String> knownTitles, List<String> lastTasks) {

    /** Copies the lists. */
    public InterpretContext {
        knownTitles = List.copyOf(knownTitles);
        lastTasks = List.copyOf(lastTasks);
    }

    /** A speaker nothing else is known of. */
    public static InterpretContext of(TimeContext time) {
        return new InterpretContext(time, List.of(), List.of());
    }

    /** A speaker nothing else is known of. */
    public static InterpretContext of(ZonedDateTime now, DayOfWeek weekStart, DateOrder order) {
        return of(new TimeContext(now, weekStart, order));
    }

    /** The same, knowing the titles of the speaker's open tasks. */
    public InterpretContext withKnownTitles(List<String> titles) {
        return new InterpretContext(time, titles, lastTasks);
    }

    /** The same, knowing which tasks were spoken of last. */
    public InterpretContext withLastTasks(List<String> references) {
        return new InterpretContext(time, knownTitles, references);
    }
}
