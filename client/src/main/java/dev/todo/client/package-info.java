/** The ports over HTTP, and what the notifier says: finding the local server, its token, tasks and events. */
@org.jspecify.annotations.NullMarked
package dev.todo.client;
