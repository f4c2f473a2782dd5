/**
 * PostgreSQL: all SQL of the product, a class a table, and the only place that opens transactions. {@link
 * dev.todo.server.store.Database} is the way in.
 */
@org.jspecify.annotations.NullMarked
package dev.todo.server.store;
