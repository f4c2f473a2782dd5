/** The todo command. */
@org.jspecify.annotations.NullMarked
package dev.todo.shell;
