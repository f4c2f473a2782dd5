/** The REST API: its table of routes, a class for each kind of thing, over the ports of the core. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.api;
