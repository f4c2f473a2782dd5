package dev.todo.notifier;

import dev.todo.core.event.EventTypes;
import dev.todo.core.push.PushJson;
import dev.todo.service.ServiceModule;
import dev.todo.service.event.EventSource;
import dev.todo.service.socket.SocketEndpoint;
import io.helidon.config.Config;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The service that devices are connected to. It follows the events of reminders and changes, every replica all of them,
 * and hands each to the devices of its user. It stores nothing: what a device has not acknowledged is read from the
 * server when it connects, and while no events come.
 */
public final class NotifierService implements ServiceModule {

    /** Where devices connect. */
    public static final String PATH = "/ws";

    /** How often devices are brought their reminders while no events come. */
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(2);

    private final NotifierPorts ports;
    private final Devices devices;
    private final PushConsumer consumer;
    private final Rounds tokens;
    private final Rounds outages;
    private final SocketEndpoint endpoint;
    private final List<EventSource.Subscription> subscriptions = new CopyOnWriteArrayList<>();

    private NotifierService(
            NotifierPorts ports,
            Devices devices,
            PendingReminders pending,
            PushConsumer consumer,
            Rounds tokens,
            SocketEndpoint endpoint) {
        this.ports = ports;
        this.devices = devices;
        this.consumer = consumer;
        this.tokens = tokens;
        this.outages = new Rounds("outage-watch", OUTAGE_PAUSE, new OutageWatch(this::flowing, devices, pending));
        this.endpoint = endpoint;
    }

    private boolean flowing() {
        return subscriptions.stream().allMatch(EventSource.Subscription::flowing);
    }

    /** A notifier over {@code ports}, as {@code config} says and by {@code clock}. */
    public static NotifierService create(Config config, NotifierPorts ports, InstantSource clock) {
        PushJson json = new PushJson();
        Devices devices = new Devices(config.get("notifier.max-devices").asInt().get());
        PendingReminders pending = new PendingReminders(json, clock);
        Admission admission = new Admission(ports.sessions(), devices, pending, json);
        Rounds tokens = new Rounds(
                "token-watch",
                config.get("notifier.token-check").as(Duration.class).get(),
                new TokenWatch(ports.sessions(), devices));
        return new NotifierService(ports, devices, pending, new PushConsumer(devices, json, clock), tokens, admission);
    }

    @Override
    public String name() {
        return "notifier";
    }

    @Override
    public Map<String, SocketEndpoint> webSockets() {
        return Map.of(PATH, endpoint);
    }

    /** How many devices are connected. */
    public int connected() {
        return devices.count();
    }

    @Override
    public void start() {
        subscriptions.add(ports.events().follow(EventTypes.REMINDERS, name(), consumer));
        subscriptions.add(ports.events().follow(EventTypes.TASK_UPDATES, name(), consumer));
        tokens.start();
        outages.start();
    }

    /** Stops listening to events; the connections have ended before. */
    @Override
    public void close() {
        outages.close();
        tokens.close();
        subscriptions.forEach(EventSource.Subscription::close);
        subscriptions.clear();
    }
}
