/** English into calls of the tool catalogue, offline: the interpreter, its plans, and the grammar of commands. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.language;
