package dev.todo.service.event;

import dev.todo.core.event.CloudEvent;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The transport of a single process: an event is acknowledged when every subscription of its topic has handled it, so
 * that what the process loses by stopping is still in the outbox. Handlers run on the publisher's thread, which keeps
 * the order; groups make no difference, since each has one member.
 */
public final class InProcessEvents implements EventPublisher, EventSource {

    private static final Events LOG = Events.of(InProcessEvents.class);

    private final Map<String, List<EventHandler>> handlers = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> publish(String topic, CloudEvent event) {
        for (EventHandler handler : handlers.getOrDefault(topic, List.of())) {
            try {
                handler.handle(event);
            } catch (PoisonEventException e) {
                LOG.error(
                        Fields.event("dead-letter")
                                .with("topic", topic)
                                .with("id", event.id())
                                .with("type", event.type()),
                        e);
            } catch (RuntimeException e) {
                return CompletableFuture.failedStage(e);
            }
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public Subscription subscribe(String topic, String group, EventHandler handler) {
        List<EventHandler> ofTopic = handlers.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>());
        ofTopic.add(handler);
        return () -> ofTopic.remove(handler);
    }

    @Override
    public Subscription follow(String topic, String follower, EventHandler handler) {
        return subscribe(topic, follower, handler);
    }

    @Override
    public void close() {
        handlers.clear();
    }
}
