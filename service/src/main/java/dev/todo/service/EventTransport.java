package dev.todo.service;

import dev.todo.core.error.InvalidInputException;
import dev.todo.service.event.EventPublisher;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.InProcessEvents;
import dev.todo.service.event.kafka.KafkaEventPublisher;
import dev.todo.service.event.kafka.KafkaEventSource;
import dev.todo.service.event.kafka.KafkaSettings;
import io.helidon.config.Config;

/**
 * Both ends of the transport that configuration chose.
 *
 * @param publisher the sending end
 * @param source the receiving end
 */
public record EventTransport(EventPublisher publisher, EventSource source) implements AutoCloseable {

    /**
     * The transport that {@code events}, the keys below {@code events}, asks for.
     *
     * @throws InvalidInputException when there is none by that name
     */
    public static EventTransport of(Config events) {
        String name = events.get("transport").asString().get();
        return switch (name) {
            case "in-process" -> {
                InProcessEvents inProcess = new InProcessEvents();
                yield new EventTransport(inProcess, inProcess);
            }
            case "kafka" -> {
                KafkaSettings settings = KafkaSettings.of(events.get("kafka"));
                yield new EventTransport(new KafkaEventPublisher(settings), new KafkaEventSource(settings));
            }
            default ->
                throw new InvalidInputException("events.transport is '" + name + "': it must be in-process or kafka");
        };
    }

    /**
     * The transport for a process that holds one service of several.
     *
     * @throws InvalidInputException when configuration asks for one that ends with the process
     */
    public static EventTransport betweenProcesses(Config events) {
        if (events.get("transport").asString().get().equals("in-process")) {
            throw new InvalidInputException(
                    "events.transport is in-process, which reaches no other process: set it to kafka, or run standalone");
        }
        return of(events);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
