/** WebSocket (RFC 6455) as a service speaks it: who is let in, strict frames, bounded queues, heartbeat, orderly end. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.socket;
