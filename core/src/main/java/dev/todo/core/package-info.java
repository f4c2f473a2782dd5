/** Todo's domain in plain Java: what a task, a series, a reminder, a filter and a sentence mean. */
@org.jspecify.annotations.NullMarked
package dev.todo.core;
