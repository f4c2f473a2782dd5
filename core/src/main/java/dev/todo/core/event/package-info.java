/** What happened, as CloudEvents 1.0: the records that leave the outbox. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.event;
