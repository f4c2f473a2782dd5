package dev.todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.client.ConnectionState;
import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.client.PushListener;
import dev.todo.client.PushSubscription;
import dev.todo.core.api.AccessToken;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.push.Push;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import dev.todo.local.broker.BrokerProcess;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.TodoHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Devices at two replicas of the notifier, with a real broker between them and the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<PushSubscription> subscriptions = new ArrayList<>();
    private Path folder;
    private LocalDatabase postgres;
    private Database database;
    private BrokerProcess broker;
    private ServiceUnderTest server;
    private ServiceUnderTest first;
    private ServiceUnderTest second;

    @BeforeAll
    void startAll(@TempDir Path temporary) {
        folder = temporary;
        postgres = LocalDatabase.start(TodoHome.at(folder.resolve("home")));
        database = Database.open(postgres.address().settings(4));
        broker = BrokerProcess.start(folder.resolve("broker"));
        Map<String, String> environment = new HashMap<>(kafka());
        environment.put("TODO_DATABASE_URL", postgres.address().jdbcUrl());
        environment.put("TODO_DATABASE_USER", postgres.address().user());
        environment.put("TODO_DATABASE_PASSWORD", postgres.address().password());
        server = ServiceUnderTest.start("dev.todo.server.Main", environment, folder);
        first = notifier();
        second = notifier();
    }

    @AfterAll
    void stopAll() {
        second.close();
        first.close();
        server.close();
        broker.close();
        database.close();
        postgres.close();
    }

    @AfterEach
    void unsubscribe() {
        subscriptions.forEach(PushSubscription::close);
        subscriptions.clear();
    }

    @Test
    void whatOneReplicasDeviceAcknowledgesIsSettledAtTheOthers() {
        String token = token();
        Device broken = subscribe(first, token, new Device(true));
        Device phone = subscribe(second, token, new Device(false));

        Reminder reminder = soon(api(token));

        await().atMost(PATIENCE).until(() -> phone.reminders.contains(reminder.deliveryId()));
        await().atMost(PATIENCE).until(() -> broken.settled.contains(reminder.deliveryId()));
        assertThat(phone.changes).contains("created");
        assertThat(broken.changes).contains("created");
    }

    @Test
    void aReplicaThatWasKilledBringsWhatItsDevicesMissed() {
        String token = token();
        Device device = subscribe(first, token, new Device(false));
        first.kill();
        Reminder reminder = soon(api(token));

        first.start();

        await().atMost(PATIENCE).until(() -> device.reminders.contains(reminder.deliveryId()));
        assertThat(device.reminders).hasSize(1);
    }

    @Test
    void remindersReachConnectedDevicesWhileTheBrokerIsAway() {
        String token = token();
        Device device = subscribe(first, token, new Device(false));
        broker.kill();
        try {
            Reminder reminder = soon(api(token));

            await().atMost(PATIENCE).until(() -> device.reminders.contains(reminder.deliveryId()));
        } finally {
            broker.start();
        }
        await().atMost(PATIENCE).until(() -> device.changes.contains("created"));
        assertThat(device.reminders).hasSize(1);
    }

    @Test
    void aTokenThatIsRevokedAtTheServerEndsItsConnections() {
        TodoApi api = api(token());
        AccessToken.Created phone = api.createToken("phone");
        Device device = subscribe(second, phone.token(), new Device(false));

        api.deleteToken(phone.id());

        await().atMost(PATIENCE).until(() -> device.was(ConnectionState.Refused.class));
    }

    private ServiceUnderTest notifier() {
        Map<String, String> environment = new HashMap<>(kafka());
        environment.put("TODO_UPSTREAM_URL", server.url().toString());
        environment.put("TODO_NOTIFIER_TOKEN_CHECK", "PT0.5S");
        return ServiceUnderTest.start("dev.todo.notifier.Main", environment, folder);
    }

    private Map<String, String> kafka() {
        return Map.of("TODO_EVENTS_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    }

    private String token() {
        Accounts accounts = new Accounts(database, InstantSource.system());
        UUID user = accounts.createUser("Ada", ZoneOffset.UTC).user();
        return accounts.createToken(user, "test").token();
    }

    private TodoApi api(String token) {
        return new HttpTodoApi(new Endpoint(server.url(), token));
    }

    /** A reminder of a new task that fires as soon as one can. */
    private static Reminder soon(TodoApi api) {
        Task task = api.create(new CreateTask("call mum", null, null, List.of(), null, null, null, List.of()))
                .task();
        String at = LocalDateTime.now(ZoneOffset.UTC)
                .plusSeconds(2)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return api.addReminder(TaskRef.of(task.id()), at);
    }

    private Device subscribe(ServiceUnderTest notifier, String token, Device device) {
        subscriptions.add(PushSubscription.to(new Endpoint(notifier.url(), token), device));
        await().atMost(PATIENCE).until(() -> device.was(ConnectionState.Connected.class));
        return device;
    }

    /** A device that remembers; a broken one cannot show reminders, and so acknowledges none. */
    private static final class Device implements PushListener {

        final boolean broken;
        final List<String> reminders = new CopyOnWriteArrayList<>();
        final List<String> settled = new CopyOnWriteArrayList<>();
        final List<String> changes = new CopyOnWriteArrayList<>();
        final List<ConnectionState> states = new CopyOnWriteArrayList<>();

        Device(boolean broken) {
            this.broken = broken;
        }

        @Override
        public void refresh() {}

        @Override
        public void reminder(Push.Reminder reminder) {
            if (broken) {
                throw new IllegalStateException("no display");
            }
            reminders.add(reminder.id());
        }

        @Override
        public void settled(String delivery) {
            settled.add(delivery);
        }

        @Override
        public void changed(Push.TaskChange change) {
            changes.add(change.change());
        }

        @Override
        public void state(ConnectionState state) {
            states.add(state);
        }

        boolean was(Class<? extends ConnectionState> kind) {
            return states.stream().anyMatch(kind::isInstance);
        }
    }
}
