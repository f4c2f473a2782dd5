package dev.todo.server.reminder.dapr;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.reminder.ReminderJob;
import dev.todo.server.reminder.ReminderScheduler;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.domain.ConstantFailurePolicy;
import io.dapr.client.domain.DeleteJobRequest;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.config.Properties;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;

/**
 * Schedules reminders as jobs of Dapr. Each generation of a reminder is a job of its own name, which overwrites itself
 * when it is scheduled again and is retried for as long as its trigger is not answered well. A job carries no data: its
 * name says all.
 */
public final class DaprReminderScheduler implements ReminderScheduler, AutoCloseable {

    /**
     * How long Dapr waits before it triggers a job again. The SDK (1.17.1) sends the nanoseconds of this duration and
     * leaves out its seconds, so that it must stay below one second. No number of retries is named: that means for ever,
     * whereas no policy at all would mean three times.
     */
    static final Duration RETRY_AFTER = Duration.ofMillis(999);

    private static final String NOT_FOUND = "NOT_FOUND";

    private final DaprClient client;
    private final Sidecar sidecar;

    /** Schedules through {@code sidecar}, which need not be there yet. */
    public DaprReminderScheduler(Sidecar sidecar) {
        this.sidecar = sidecar;
        this.client = new DaprClientBuilder()
                .withPropertyOverride(Properties.GRPC_ENDPOINT, sidecar.endpoint())
                .withPropertyOverride(Properties.API_TOKEN, sidecar.apiToken())
                .build();
    }

    @Override
    public void schedule(ReminderJob job) {
        await(client.scheduleJob(new ScheduleJobRequest(job.name(), notBefore(job.firesAt()))
                .setFailurePolicy(new ConstantFailurePolicy(RETRY_AFTER))
                .setOverwrite(true)));
    }

    @Override
    public void cancel(ReminderJob job) {
        try {
            await(client.deleteJob(new DeleteJobRequest(job.name())));
        } catch (UnavailableException e) {
            if (!(e.getCause() instanceof DaprException dapr && NOT_FOUND.equals(dapr.getErrorCode()))) {
                throw e;
            }
        }
    }

    /** Lets go of the sidecar; jobs stay scheduled. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) { // all the interface says
            throw new UnavailableException("the connection to the sidecar at " + sidecar + " did not close", e);
        }
    }

    /** The SDK cuts off what is below milliseconds, which would have a job triggered before its time. */
    private static Instant notBefore(Instant firesAt) {
        Instant cut = firesAt.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(firesAt) ? cut : cut.plusMillis(1);
    }

    private void await(Mono<Void> answer) {
        try {
            Void _ = answer.block(sidecar.timeout());
        } catch (DaprException e) {
            throw new UnavailableException("Dapr at " + sidecar + " refused: " + e.getErrorCode(), e);
        } catch (IllegalStateException e) { // what a Mono throws at its timeout
            throw new UnavailableException("Dapr at " + sidecar + " did not answer within " + sidecar.timeout(), e);
        }
    }
}
