package dev.todo.server.reminder.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.reminder.ReminderJob;
import dev.todo.server.task.TestClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaprReminderSchedulerTest {

    private static final UUID REMINDER = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    private static final Instant SOON = Instant.parse("2026-11-24T09:00:00Z");

    private final FakeSidecar sidecar = new FakeSidecar(new TestClock("2026-11-23T10:00:00Z"), () -> 1);
    private final DaprReminderScheduler scheduler = new DaprReminderScheduler(sidecar.address());

    @AfterEach
    void stop() {
        scheduler.close();
        sidecar.close();
    }

    private static ReminderJob job(int generation, Instant firesAt) {
        return new ReminderJob(REMINDER, generation, firesAt);
    }

    @Test
    void aJobIsScheduledAsTheSidecarWantsIt() {
        scheduler.schedule(job(3, SOON));

        assertThat(sidecar.jobs()).containsExactly("reminder-" + REMINDER + "-3");
        assertThat(sidecar.due("reminder-" + REMINDER + "-3")).isEqualTo(SOON);
    }

    @Test
    void schedulingTheSameJobAgainKeepsIt() {
        scheduler.schedule(job(1, SOON));
        scheduler.schedule(job(1, SOON));

        assertThat(sidecar.jobs()).hasSize(1);
    }

    @Test
    void aTimeFinerThanDaprsIsRoundedUpSoThatNoTriggerComesEarly() {
        scheduler.schedule(job(1, SOON.plusNanos(123_001_000)));

        assertThat(sidecar.due(job(1, SOON).name())).isEqualTo(SOON.plusMillis(124));
    }

    @Test
    void aReminderAtTheEndOfTimeIsTaken() {
        Instant far = Instant.parse("9999-12-31T23:59:00Z");

        scheduler.schedule(job(1, far));

        assertThat(sidecar.due(job(1, far).name())).isEqualTo(far);
    }

    @Test
    void cancellingForgetsTheJobAndIsNoErrorWhenThereIsNone() {
        scheduler.schedule(job(1, SOON));

        scheduler.cancel(job(1, SOON));
        scheduler.cancel(job(1, SOON));

        assertThat(sidecar.jobs()).isEmpty();
    }

    @Test
    void aSidecarThatIsAwayIsUnavailableAndIsFoundAgain() throws InterruptedException {
        sidecar.goAway();
        assertThatThrownBy(() -> scheduler.schedule(job(1, SOON))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> scheduler.cancel(job(1, SOON))).isInstanceOf(UnavailableException.class);

        sidecar.comeBack();

        await().ignoreExceptionsInstanceOf(UnavailableException.class).untilAsserted(() -> {
            scheduler.schedule(job(1, SOON));
            assertThat(sidecar.jobs()).hasSize(1);
        });
    }

    @Test
    void aWrongTokenIsUnavailableAndNotShown() {
        Sidecar wrong = new Sidecar(sidecar.address().endpoint(), "not-the-secret", Duration.ofSeconds(5));
        try (DaprReminderScheduler other = new DaprReminderScheduler(wrong)) {
            assertThatThrownBy(() -> other.schedule(job(1, SOON)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("UNAUTHENTICATED")
                    .hasMessageNotContaining("not-the-secret");
        }
        assertThat(wrong.toString()).doesNotContain("not-the-secret");
    }

    @Test
    void aSidecarThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                DaprReminderScheduler other = new DaprReminderScheduler(
                        new Sidecar("http://127.0.0.1:" + silent.getLocalPort(), "", Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> other.schedule(job(1, SOON)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("PT0.2S");
        }
    }
}
