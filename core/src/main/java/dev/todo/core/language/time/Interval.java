package dev.todo.core.language.time;

/**
 * From one moment to another, as said.
 *
 * @param to the end; a day without a time is included
 */
record Interval(When from, When to) {}
