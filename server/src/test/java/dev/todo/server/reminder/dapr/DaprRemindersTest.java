package dev.todo.server.reminder.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.TaskRef;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.ReminderModule;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole of it as a server is configured: tasks in, jobs to the sidecar, triggers back, reminders fired once. */
@ExtendWith(PostgresExtension.class)
class DaprRemindersTest {

    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final World world;
    private final FakeSidecar sidecar;
    private final ServiceProcess process;

    DaprRemindersTest(Database database) {
        world = new World(database, clock, "UTC");
        sidecar = new FakeSidecar(clock, this::port);
        Config config = config(Map.of("APP_API_TOKEN", FakeSidecar.APP_TOKEN));
        process = ServiceProcess.start(config, List.of(ReminderModule.create(config, database, clock)));
    }

    private int port() {
        return process.port();
    }

    private Config config(Map<String, String> environment) {
        return Configuration.load(
                List.of("service", "server"),
                environment,
                Map.of(
                        "server.port", "0",
                        "server.host", "127.0.0.1",
                        "reminders.scheduler", "dapr",
                        "dapr.grpc-endpoint", sidecar.address().endpoint().substring("http://".length()),
                        "dapr.api-token", FakeSidecar.API_TOKEN));
    }

    @AfterEach
    void stop() {
        process.close();
        sidecar.close();
    }

    private Reminder only(Task task) {
        return world.now(task).reminders().getFirst();
    }

    private String job(Task task) {
        return "reminder-" + only(task).id() + "-" + only(task).generation();
    }

    private void awaitJob(Task task) {
        await().untilAsserted(() -> assertThat(sidecar.jobs()).contains(job(task)));
    }

    private void awaitState(Task task, ReminderState state) {
        await().untilAsserted(() -> assertThat(only(task).state()).isEqualTo(state));
    }

    @Test
    void aReminderBecomesAJobAndFiresWhenItIsTriggered() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        awaitJob(task);
        assertThat(sidecar.due(job(task))).isEqualTo("2026-11-24T08:00:00Z");

        clock.set("2026-11-24T08:00:00Z");

        awaitState(task, ReminderState.FIRED);
        await().untilAsserted(() ->
                assertThat(sidecar.triggered()).containsExactly(new FakeSidecar.Triggered(job(task), 204)));
        assertThat(sidecar.refusals()).isEmpty();
    }

    @Test
    void aMovedReminderIsANewJobAndTheOldOneGoes() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        awaitJob(task);
        String old = job(task);

        world.api.reschedule(TaskRef.of(task.id()), "2026-11-25T09:00");

        awaitJob(task);
        await().untilAsserted(() -> assertThat(sidecar.jobs()).doesNotContain(old));
    }

    @Test
    void whileTheSidecarIsAwayTheSweepFiresAndItIsToldAfterwards() throws InterruptedException {
        sidecar.goAway();
        Task due = world.reminded("call", "2026-11-24T09:00", "at due time");
        Task later = world.reminded("later", "2026-12-24T09:00", "at due time");

        clock.set("2026-11-24T09:00:01.500Z");
        awaitState(due, ReminderState.FIRED);

        sidecar.comeBack();
        awaitJob(later);
        assertThat(sidecar.trigger(job(due))).isEqualTo(204);
    }

    @Test
    void withoutAnAppTokenItDoesNotStart(Database database) {
        assertThatThrownBy(() -> ReminderModule.create(config(Map.of()), database, clock))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("APP_API_TOKEN");
    }
}
