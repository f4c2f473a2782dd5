/** Events as a Dapr sidecar delivers them: subscriptions it is told of, and the route it calls. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.event.dapr;
