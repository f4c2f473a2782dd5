/** Reminders of a task: what was asked for, when they fire, and what became of them. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.reminder;
