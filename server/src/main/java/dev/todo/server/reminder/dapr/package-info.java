/** Reminders on Dapr's Jobs API: jobs out to the sidecar, triggers back from it. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.reminder.dapr;
