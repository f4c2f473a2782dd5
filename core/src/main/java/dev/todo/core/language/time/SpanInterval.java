package dev.todo.core.language.time;

/** From one span to another, both included: March to May. */
record SpanInterval(Span from, Span to) {}
