/** The ports over HTTP: finding the local server, its token, tasks and events. */
@org.jspecify.annotations.NullMarked
package dev.todo.client;
