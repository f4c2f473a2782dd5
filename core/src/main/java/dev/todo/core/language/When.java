package dev.todo.core.language;

import dev.todo.core.language.time.Shift;
import dev.todo.core.language.time.TimeValue;
import java.time.LocalTime;

/** When to remind, as it was said. */
sealed interface When {

    /** A length before the due. */
    record Before(Shift shift) implements When {}

    /** At the due itself. */
    record AtDue() implements When {}

    /** At a time of its own; without a day, that of the due. */
    record At(TimeValue value) implements When {}

    /** On the day before the due, at a time of day. */
    record DayBefore(LocalTime time) implements When {}
}
