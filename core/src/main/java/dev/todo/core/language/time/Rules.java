package dev.todo.core.language.time;

/** A family of rules. */
@FunctionalInterface
interface Rules {
    void addTo(Grammar grammar);
}
