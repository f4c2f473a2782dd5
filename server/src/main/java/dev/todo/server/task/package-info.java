/** The logic of changes: what every command of a user does to tasks, reminders, history and outbox in one transaction. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.task;
