/** How events travel between services: one port, over a broker or inside one process. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.event;
