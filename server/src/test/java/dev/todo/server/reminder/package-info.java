/** Reminders over a real PostgreSQL, on clocks that tests move. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.reminder;
