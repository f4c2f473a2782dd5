/** The relay that carries what was committed from the outbox to the events' transport. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.outbox;
