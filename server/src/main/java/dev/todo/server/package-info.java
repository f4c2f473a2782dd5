/** Tasks, reminders and the agent over REST, on PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.todo.server;
