/** The database itself: transactions, spelling. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.store;
