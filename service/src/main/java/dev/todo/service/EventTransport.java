package dev.todo.service;

import dev.todo.core.error.InvalidInputException;
import dev.todo.service.event.EventPublisher;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.InProcessEvents;
import dev.todo.service.event.OnDemandPublisher;
import dev.todo.service.event.dapr.DaprEvents;
import dev.todo.service.event.kafka.KafkaEventPublisher;
import dev.todo.service.event.kafka.KafkaEventSource;
import dev.todo.service.event.kafka.KafkaSettings;
import io.helidon.config.Config;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Both ends of the transport that configuration chose.
 *
 * @param publisher the sending end
 * @param source the receiving end
 * @param modules what the transport runs in this process, beside the services
 */
public record EventTransport(EventPublisher publisher, EventSource source, List<ServiceModule> modules)
        implements AutoCloseable {

    /** Copies the list. */
    public EventTransport {
        modules = List.copyOf(modules);
    }

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
                yield new EventTransport(inProcess, inProcess, List.of());
            }
            case "kafka" -> {
                KafkaSettings settings = KafkaSettings.of(events.get("kafka"));
                yield new EventTransport(
                        new KafkaEventPublisher(settings),
                        new KafkaEventSource(settings, InstantSource.system()),
                        List.of());
            }
            case "dapr" -> {
                // Dapr consumes what is written to Kafka; writing through it would give up what the relay promises.
                KafkaSettings settings = KafkaSettings.of(events.get("kafka"));
                DaprEvents delivered = new DaprEvents(DaprEvents.Settings.of(events.get("dapr")));
                yield new EventTransport(
                        new OnDemandPublisher(() -> new KafkaEventPublisher(settings)), delivered, List.of(delivered));
            }
            default ->
                throw new InvalidInputException(
                        "events.transport is '" + name + "': it must be in-process, kafka or dapr");
        };
    }

    /** {@code services}, and before them what the transport runs. */
    public List<ServiceModule> with(ServiceModule... services) {
        List<ServiceModule> all = new ArrayList<>(modules);
        all.addAll(List.of(services));
        return all;
    }

    /**
     * The transport for a process that holds one service of several.
     *
     * @throws InvalidInputException when configuration asks for one that ends with the process
     */
    public static EventTransport betweenProcesses(Config events) {
        if (events.get("transport").asString().get().equals("in-process")) {
            throw new InvalidInputException(
                    "events.transport is in-process, which reaches no other process: set it to kafka or dapr, or run standalone");
        }
        return of(events);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
