package dev.todo.core.language.time;

/** A moment and how long it lasts. */
record Lasting(When from, Length length) {}
