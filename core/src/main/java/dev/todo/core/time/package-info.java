/** Dates and times on the local clock, and how they meet instants. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.time;
