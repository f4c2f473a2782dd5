/** What can go wrong for a caller, sorted by what the caller can do about it. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.error;
