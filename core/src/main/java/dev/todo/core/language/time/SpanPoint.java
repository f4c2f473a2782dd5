package dev.todo.core.language.time;

/** A span with how it is approached: by next week, until June. */
record SpanPoint(Span span, TimeValue.Relation relation) {}
