/** Recurrence rules (RFC 5545, with the clamp of RFC 7529), the slots of a series, and which slot comes next. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.recurrence;
