package dev.todo.core.language;

import java.util.List;

/** A piece of the grammar of commands. */
sealed interface Pattern {

    /** One of these words. */
    record Word(java.util.Set<String> words) implements Pattern {}

    /** Something of a type: a task, a time, a priority. */
    record Slot(SlotType type) implements Pattern {}

    /** One after the other. */
    record Sequence(List<Pattern> parts) implements Pattern {}

    /** One of these. */
    record Choice(List<Pattern> options) implements Pattern {}

    /** This, or nothing. */
    record Maybe(Pattern inner) implements Pattern {}
}
