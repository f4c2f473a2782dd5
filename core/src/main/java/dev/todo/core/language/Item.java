package dev.todo.core.language;

import dev.todo.core.task.Priority;
import java.util.List;

/** A property of a new task, said beside its title. */
sealed interface Item {

    /** The words that say it. */
    Range range();

    /** The same with the words that only tie it to the sentence: "with", "and", "it's". */
    Range consumed();

    /** Tags. */
    record Tagged(Range range, Range consumed, List<String> tags) implements Item {}

    /** A priority. */
    record Prioritised(Range range, Range consumed, Priority priority) implements Item {}

    /** One or several reminders. */
    record Reminded(Range range, Range consumed, List<When> whens) implements Item {}

    /** Something to note. */
    record Noted(Range range, Range consumed, String notes) implements Item {}

    /** What it is in a plan's spans. */
    default SpanKind kind() {
        return switch (this) {
            case Tagged tagged -> SpanKind.TAG;
            case Prioritised prioritised -> SpanKind.PRIORITY;
            case Reminded reminded -> SpanKind.REMINDER;
            case Noted noted -> SpanKind.TITLE;
        };
    }
}
