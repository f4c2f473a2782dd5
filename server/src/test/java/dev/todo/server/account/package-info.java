/** Accounts and tokens, over a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.account;
