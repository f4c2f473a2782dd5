package dev.todo.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.client.ConnectionState;
import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.client.LocalServer;
import dev.todo.client.PushListener;
import dev.todo.client.PushSubscription;
import dev.todo.core.api.AccessToken;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.push.Push;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices with real subscriptions, on the whole standalone process and its database. */
class NotificationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> SETTINGS =
            Map.of("TODO_NOTIFIER_TOKEN_CHECK", "PT0.2S", "TODO_SERVER_REQUEST_LOG", "false");

    @TempDir
    Path folder;

    private final List<PushSubscription> subscriptions = new ArrayList<>();
    private TodoHome home;
    private HomeLock lock;
    private Standalone standalone;

    @BeforeEach
    void start() {
        home = TodoHome.at(folder.resolve("home"));
        lock = HomeLock.take(home).orElseThrow();
        standalone = Standalone.start(home, 0, SETTINGS);
    }

    @AfterEach
    void stop() {
        subscriptions.forEach(PushSubscription::close);
        standalone.close();
        lock.close();
    }

    @Test
    void aReminderReachesEveryDeviceAndTheFirstThatShowsItSettlesIt() throws Exception {
        Device laptop = local();
        Device broken = new Device(true);
        subscribe(broken);
        Device stranger = as(anotherUser());
        Task task = create("water the plants");
        Reminder reminder = soon(task);

        await().atMost(PATIENCE).until(() -> laptop.reminders.size() == 1);
        assertThat(laptop.reminders).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(reminder.deliveryId());
            assertThat(shown.title()).isEqualTo("water the plants");
            assertThat(shown.late()).isFalse();
        });
        await().atMost(PATIENCE).until(() -> broken.settled.contains(reminder.deliveryId()));
        assertThat(laptop.changes)
                .anySatisfy(change -> assertThat(change.change()).isEqualTo("created"));

        Device later = local();
        create("something else");
        await().atMost(PATIENCE).until(() -> !later.changes.isEmpty());
        assertThat(later.reminders).isEmpty();
        assertThat(stranger.changes).isEmpty();
        assertThat(stranger.reminders).isEmpty();
    }

    @Test
    void aDeviceFindsTheServerAgainAndIsBroughtWhatItMissed() throws Exception {
        Device device = local();
        Task task = create("call mum");
        Reminder reminder = soon(task);
        int port = standalone.port();

        standalone.close();
        await().atMost(PATIENCE).until(() -> device.was(ConnectionState.Waiting.class));
        standalone = Standalone.start(home, 0, SETTINGS);

        assertThat(standalone.port()).isNotEqualTo(port);
        await().atMost(PATIENCE).until(() -> device.refreshed.get() == 2);
        await().atMost(PATIENCE).until(() -> !device.reminders.isEmpty());
        assertThat(device.reminders).extracting(Push.Reminder::id).containsExactly(reminder.deliveryId());
    }

    @Test
    void aTokenThatIsRevokedEndsItsSubscription() throws Exception {
        AccessToken.Created token = api().createToken("phone");
        Device phone = as(token.token());

        api().deleteToken(token.id());

        await().atMost(PATIENCE).until(() -> phone.was(ConnectionState.Refused.class));
        assertThat(phone.was(ConnectionState.Waiting.class)).isFalse();
    }

    @Test
    void aTaskThatIsCompletedWithdrawsWhatWasNotShown() throws Exception {
        Device broken = new Device(true);
        subscribe(broken);
        Task task = create("ring the bell");
        Reminder reminder = soon(task);
        await().atMost(PATIENCE).until(() -> broken.tried.get() == 1);

        api().complete(TaskRef.of(task.id()));

        await().atMost(PATIENCE).until(() -> broken.settled.contains(reminder.deliveryId()));
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + standalone.port());
    }

    private TodoApi api() throws Exception {
        return new HttpTodoApi(
                new Endpoint(origin(), Files.readString(home.tokenFile()).strip()));
    }

    private Task create(String title) throws Exception {
        return api().create(new CreateTask(title, null, null, List.of(), null, null, null, List.of()))
                .task();
    }

    /** A reminder that fires as soon as one can. */
    private Reminder soon(Task task) throws Exception {
        ZoneId zone = api().profile().zone();
        String at = LocalDateTime.now(zone)
                .plusSeconds(2)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return api().addReminder(TaskRef.of(task.id()), at);
    }

    private String anotherUser() {
        try (LocalDatabase.Access access = LocalDatabase.access(home);
                Database database = Database.open(access.address().settings(2))) {
            Accounts accounts = new Accounts(database, InstantSource.system());
            UUID user = accounts.createUser("Grace", ZoneOffset.UTC).user();
            return accounts.createToken(user, "test").token();
        }
    }

    private Device local() {
        return subscribe(new Device(false));
    }

    private Device subscribe(Device device) {
        LocalServer server = new LocalServer(new dev.todo.client.TodoHome(home.folder()), List.of());
        subscriptions.add(PushSubscription.to(server, device));
        await().atMost(PATIENCE).until(() -> device.refreshed.get() == 1);
        return device;
    }

    private Device as(String token) {
        Device device = new Device(false);
        subscriptions.add(PushSubscription.to(new Endpoint(origin(), token), device));
        await().atMost(PATIENCE).until(() -> device.refreshed.get() == 1);
        return device;
    }

    /** A device that remembers; a broken one cannot show reminders, and so acknowledges none. */
    private static final class Device implements PushListener {

        final boolean broken;
        final AtomicInteger refreshed = new AtomicInteger();
        final AtomicInteger tried = new AtomicInteger();
        final List<Push.Reminder> reminders = new CopyOnWriteArrayList<>();
        final List<Push.TaskChange> changes = new CopyOnWriteArrayList<>();
        final List<String> settled = new CopyOnWriteArrayList<>();
        final List<ConnectionState> states = new CopyOnWriteArrayList<>();

        Device(boolean broken) {
            this.broken = broken;
        }

        @Override
        public void refresh() {
            refreshed.incrementAndGet();
        }

        @Override
        public void reminder(Push.Reminder reminder) {
            tried.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("no display");
            }
            reminders.add(reminder);
        }

        @Override
        public void settled(String delivery) {
            settled.add(delivery);
        }

        @Override
        public void changed(Push.TaskChange change) {
            changes.add(change);
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
