/** The logic of changes, over a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.task;
