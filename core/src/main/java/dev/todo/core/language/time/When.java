package dev.todo.core.language.time;

import dev.todo.core.language.time.TimeValue.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A single moment as said: a day, a time of day, or both.
 *
 * @param day {@code null} when only a time of day was said
 * @param clock {@code null} when no clock time was said
 * @param part the part of the day, which narrows the clock or stands for it
 */
record When(
        @Nullable Day day, @Nullable Clock clock, @Nullable DayPart part, Relation relation) {

    static When on(Day day) {
        return new When(day, null, null, Relation.AT);
    }

    static When at(Clock clock) {
        return new When(null, clock, null, Relation.AT);
    }

    static When in(DayPart part) {
        return new When(null, null, part, Relation.AT);
    }

    When related(Relation other) {
        return new When(day, clock, part, other);
    }

    /** Both together; {@code null} when both say the same thing or contradict. */
    @Nullable
    When and(When other) {
        if ((day != null && other.day != null)
                || (clock != null && other.clock != null)
                || (part != null && other.part != null)) {
            return null;
        }
        DayPart bothPart = part == null ? other.part : part;
        Clock bothClock = clock == null ? other.clock : clock;
        if (bothPart != null && bothClock != null && bothClock.open()) {
            bothClock = bothPart.narrow(bothClock);
        }
        return new When(
                day == null ? other.day : day,
                bothClock,
                bothPart,
                relation == Relation.AT ? other.relation : relation);
    }

    /** The time of day, from the clock or the part; {@code null} when neither was said. */
    @Nullable
    Clock time() {
        return clock != null ? clock : part != null ? part.clock() : null;
    }

    boolean timed() {
        return clock != null || part != null;
    }
}
