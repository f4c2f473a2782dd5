/** Events over Kafka: an idempotent producer, and consumers on Helidon's messaging that keep order and lose nothing. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.event.kafka;
