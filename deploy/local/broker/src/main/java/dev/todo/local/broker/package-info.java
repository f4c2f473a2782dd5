/** A real Kafka broker on the loopback interface, as a process that can be killed and started again. */
@org.jspecify.annotations.NullMarked
package dev.todo.local.broker;
