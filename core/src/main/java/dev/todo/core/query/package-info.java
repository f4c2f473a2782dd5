/** The filter language: its terms, the parser with column-exact errors, and the dates it means for a user. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.query;
