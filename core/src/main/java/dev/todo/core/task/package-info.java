/** What a task is, and the commands that change one. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.task;
