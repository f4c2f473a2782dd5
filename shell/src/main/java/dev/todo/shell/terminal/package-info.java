/** What a person sees: widths, colours, relative dates, tables, and text made safe to print. */
@org.jspecify.annotations.NullMarked
package dev.todo.shell.terminal;
