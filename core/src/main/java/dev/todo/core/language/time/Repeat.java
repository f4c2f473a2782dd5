package dev.todo.core.language.time;

import org.jspecify.annotations.Nullable;

/** A rule as said. */
record Repeat(Cycle cycle, Frame frame) {

    static Repeat of(Cycle cycle) {
        return new Repeat(cycle, Frame.NONE);
    }

    /** With more said about it; {@code null} when that clashes. */
    @Nullable
    Repeat with(@Nullable Frame more) {
        Frame joined = more == null ? null : frame.and(more);
        return joined == null ? null : new Repeat(cycle, joined);
    }

    /** On those days; {@code null} when that does not go together. */
    @Nullable
    Repeat on(Cycle spec) {
        Cycle joined = cycle.on(spec);
        return joined == null ? null : new Repeat(joined, frame);
    }
}
