/** Reminders as their time comes: what fires them, and what makes sure that each fires once. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.reminder;
