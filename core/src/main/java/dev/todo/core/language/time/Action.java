package dev.todo.core.language.time;

import org.jspecify.annotations.Nullable;

/** What a rule makes of its parts; {@code null} when they do not go together. */
@FunctionalInterface
interface Action {
    @Nullable
    Object apply(Args args);
}
