/** Tests of reminders on Dapr, with a sidecar of our own and, where it is installed, the real one. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.reminder.dapr;
