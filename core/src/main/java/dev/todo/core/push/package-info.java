/** What the notifier and a device say to each other over the WebSocket: the messages, and their JSON. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.push;
