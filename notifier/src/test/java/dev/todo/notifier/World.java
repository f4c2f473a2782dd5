package dev.todo.notifier;

import dev.todo.core.api.ReminderList;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.push.DeliveryId;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.event.InProcessEvents;
import io.helidon.config.Config;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A notifier behind its real listener, and the part of a server it talks to. */
final class World implements AutoCloseable {

    static final UUID ADA = UUID.fromString("0199f000-0000-7000-8000-0000000000aa");
    static final UUID BOB = UUID.fromString("0199f000-0000-7000-8000-0000000000bb");

    final InProcessEvents events = new InProcessEvents();
    final Map<String, UUID> tokens = new ConcurrentHashMap<>(Map.of("ada", ADA, "bob", BOB));
    final Map<UUID, Reminder> fired = new ConcurrentHashMap<>();
    final AtomicInteger checks = new AtomicInteger();
    volatile boolean serverAway;
    volatile boolean remindersAway;
    final ServiceProcess process;
    final NotifierService notifier;

    World() {
        this(Map.of());
    }

    World(Map<String, String> settings) {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "server.port", "0",
                "server.host", "127.0.0.1",
                "notifier.token-check", "PT0.05S",
                "server.loopback-only", "true"));
        overrides.putAll(settings);
        Config config = Configuration.load(List.of("service", "notifier"), Map.of(), overrides);
        notifier = NotifierService.create(config, new NotifierPorts(events, this::session), InstantSource.system());
        process = ServiceProcess.start(config, List.of(notifier));
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + process.port() + "/ws");
    }

    private Optional<Session> session(String token) {
        checks.incrementAndGet();
        if (serverAway) {
            throw new UnavailableException("the server is away");
        }
        return Optional.ofNullable(tokens.get(token)).map(user -> new Session(user, api()));
    }

    private TodoApi api() {
        return (TodoApi) Proxy.newProxyInstance(
                TodoApi.class.getClassLoader(), new Class<?>[] {TodoApi.class}, (proxy, method, arguments) -> {
                    if (serverAway || remindersAway) {
                        throw new UnavailableException("the server is away");
                    }
                    return switch (method.getName()) {
                        case "reminders" -> pending((ReminderSearch) arguments[0]);
                        case "get" -> task((TaskRef) arguments[0]);
                        case "acknowledgeReminder" -> acknowledge((UUID) arguments[0], (Integer) arguments[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private static Task task(TaskRef ref) {
        return new Task(
                UUID.fromString(ref.toString()),
                1,
                "milk",
                null,
                Status.OPEN,
                Priority.MEDIUM,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1);
    }

    private ReminderList pending(ReminderSearch search) {
        Instant from = Instant.parse(Objects.requireNonNull(search.from()));
        return new ReminderList(fired.values().stream()
                .filter(reminder -> !reminder.firesAt().isBefore(from))
                .toList());
    }

    private Reminder acknowledge(UUID id, int generation) {
        Reminder reminder = fired.remove(id);
        if (reminder == null) {
            throw new NotFoundException("no reminder " + id);
        }
        publish(EventTypes.REMINDERS, EventTypes.REMINDER_SETTLED, ADA, """
                {"deliveryId":"%s.%d","reminderId":"%s","generation":%d,"taskId":"%s","state":"delivered"}
                """.formatted(
                        id, generation, id, generation, reminder.taskId()));
        return reminder;
    }

    /** A reminder of {@code user} fires; answers its delivery. */
    String fire(UUID user) {
        Reminder reminder = new Reminder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ReminderKind.ABSOLUTE,
                null,
                null,
                Instant.now(),
                1,
                ReminderState.FIRED,
                null);
        fired.put(reminder.id(), reminder);
        fireAgain(user, reminder.deliveryId());
        return reminder.deliveryId();
    }

    /** The event of a delivery comes, perhaps again. */
    void fireAgain(UUID user, String delivery) {
        UUID reminder = DeliveryId.parse(delivery).reminder();
        publish(EventTypes.REMINDERS, EventTypes.REMINDER_DUE, user, """
                {"deliveryId":"%s","reminderId":"%s","generation":1,"taskId":"%s","title":"milk","due":"2026-12-01",
                 "firesAt":"2026-12-01T08:00:00Z","late":false}
                """.formatted(
                delivery, reminder, Objects.requireNonNull(fired.get(reminder)).taskId()));
    }

    void change(UUID user, long version) {
        publish(EventTypes.TASK_UPDATES, EventTypes.TASK_CHANGED, user, """
                {"taskId":"0199f000-0000-7000-8000-000000000001","version":%d,"change":"updated"}
                """.formatted(version));
    }

    void publish(String topic, String type, UUID user, String data) {
        events.publish(
                        topic,
                        new CloudEvent(
                                "1.0",
                                UUID.randomUUID().toString(),
                                "/todo/server",
                                type,
                                null,
                                Instant.now(),
                                "application/json",
                                user.toString(),
                                1,
                                data))
                .toCompletableFuture()
                .join();
    }

    TestDevice connect(String token) {
        return TestDevice.connect(address(), token);
    }

    @Override
    public void close() {
        process.close();
    }
}
