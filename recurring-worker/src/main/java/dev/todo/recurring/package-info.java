/** Makes the next occurrence of every completed recurring task. */
@org.jspecify.annotations.NullMarked
package dev.todo.recurring;
