package dev.todo.service.event.dapr;

import dev.todo.core.event.CloudEvent;
import dev.todo.service.ServiceModule;
import dev.todo.service.event.EventFormat;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.http.Access;
import dev.todo.service.http.Answer;
import dev.todo.service.http.BodyRule;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import dev.todo.service.problem.HttpProblemException;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events that the Dapr sidecar of this process consumes and delivers over HTTP. It asks {@code GET /dapr/subscribe} once,
 * after this process has come up, what to deliver, unless subscriptions are declared to Dapr itself.
 *
 * <p>An event is answered {@code SUCCESS} when it has been handled, {@code DROP} when it never can be, and {@code RETRY}
 * otherwise. Dapr's own back-off must try for ever (dapr/…/resiliency.yaml): by default it puts an event among the dead
 * letters at its first failure. The order of a user's events is that of Dapr's Kafka component: one after the other in
 * a partition.
 */
public final class DaprEvents implements EventSource, ServiceModule {

    private static final Events LOG = Events.of(DaprEvents.class);

    private final Settings settings;
    private final EventFormat format = new EventFormat();
    private final Map<String, Subscribed> subscribed = new ConcurrentHashMap<>();

    /**
     * How Dapr is to deliver.
     *
     * @param pubsub the component whose consumers share the events of a topic
     * @param followerPubsub the component by which each process gets all of them
     * @param declared whether Dapr knows the subscriptions already, from its own resources
     */
    public record Settings(String pubsub, String followerPubsub, boolean declared) {

        /** The settings in {@code dapr}, the keys below {@code events.dapr}. */
        public static Settings of(Config dapr) {
            return new Settings(
                    dapr.get("pubsub").asString().get(),
                    dapr.get("follower-pubsub").asString().get(),
                    dapr.get("declared").asBoolean().get());
        }
    }

    private record Subscribed(String pubsub, String subscriber, EventHandler handler) {}

    /** Events that come as {@code settings} say. */
    public DaprEvents(Settings settings) {
        this.settings = settings;
    }

    /** Dapr's component decides which consumers share a topic, not {@code group}; the group names it in logs. */
    @Override
    public Subscription subscribe(String topic, String group, EventHandler handler) {
        return add(topic, new Subscribed(settings.pubsub(), group, handler));
    }

    @Override
    public Subscription follow(String topic, String follower, EventHandler handler) {
        return add(topic, new Subscribed(settings.followerPubsub(), follower, handler));
    }

    private Subscription add(String topic, Subscribed one) {
        if (subscribed.putIfAbsent(topic, one) != null) {
            throw new ConfigException("two consumers of " + topic + " in one process: Dapr delivers to one route");
        }
        return () -> subscribed.remove(topic, one);
    }

    @Override
    public String name() {
        return "dapr-events";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/dapr/subscribe", call -> Answer.ok(topics())).withAccess(Access.SIDECAR),
                Route.post("/events/{topic}", call -> Answer.ok(deliver(call)))
                        .withAccess(Access.SIDECAR)
                        .withBody(BodyRule.RAW));
    }

    private List<DaprTopic> topics() {
        if (settings.declared()) {
            return List.of();
        }
        return subscribed.entrySet().stream()
                .map(one -> DaprTopic.of(one.getValue().pubsub(), one.getKey()))
                .toList();
    }

    private Verdict deliver(Call call) {
        String topic = call.path("topic");
        Subscribed to = subscribed.get(topic);
        if (to == null) {
            // Declared to Dapr and unknown here: a fault of the configuration, which must not cost events.
            LOG.warning(Fields.event("event-for-nobody"), null);
            return Verdict.RETRY;
        }
        try {
            to.handler().handle(event(call));
            counter("events.handled", "Events handled", topic, to).increment();
            return Verdict.SUCCESS;
        } catch (PoisonEventException e) {
            counter("events.dead-lettered", "Events put among the dead letters", topic, to)
                    .increment();
            LOG.error(
                    Fields.event("dead-letter")
                            .with("topic", topic)
                            .with("subscriber", to.subscriber())
                            .with("reason", reason(e)),
                    null);
            return Verdict.DROP;
        } catch (RuntimeException e) {
            counter("events.retried", "Attempts to handle an event that failed", topic, to)
                    .increment();
            LOG.warning(Fields.event("event-retried").with("topic", topic).with("subscriber", to.subscriber()), e);
            return Verdict.RETRY;
        }
    }

    private CloudEvent event(Call call) {
        byte[] bytes;
        try {
            bytes = call.bytes();
        } catch (HttpProblemException e) {
            throw new PoisonEventException("it is larger than an event may be", null);
        }
        return format.read(bytes);
    }

    /** The reason in our own words; where it has a cause, its message may repeat what a user wrote. */
    private static String reason(PoisonEventException poison) {
        Throwable cause = poison.getCause();
        return cause == null
                ? String.valueOf(poison.getMessage())
                : cause.getClass().getSimpleName();
    }

    private static Counter counter(String name, String description, String topic, Subscribed to) {
        return Metrics.getOrCreate(Counter.builder(name)
                .description(description)
                .tags(List.of(Tag.create("topic", topic), Tag.create("subscriber", to.subscriber()))));
    }
}
