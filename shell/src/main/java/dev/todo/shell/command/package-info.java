/** The commands: each reads its words and options, asks a port, and prints the answer. */
@org.jspecify.annotations.NullMarked
package dev.todo.shell.command;
