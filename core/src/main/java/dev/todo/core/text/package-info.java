/** Words as strings of letters: how far apart two spellings are. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.text;
