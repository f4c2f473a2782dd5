package dev.todo.server.reminder.dapr;

import dev.todo.core.error.NotFoundException;
import dev.todo.server.reminder.Firing;
import dev.todo.server.reminder.ReminderJob;
import dev.todo.service.http.Access;
import dev.todo.service.http.Answer;
import dev.todo.service.http.BodyRule;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import java.util.UUID;

/**
 * Answers when Dapr says that a job's time has come. Dapr takes any 2xx for done, and 404 too (which it counts as a
 * failure); after anything else it comes again.
 */
final class JobRoute {

    private static final Events LOG = Events.of(JobRoute.class);

    private final Trigger trigger;

    JobRoute(Trigger trigger) {
        this.trigger = trigger;
    }

    /** Fires one generation of a reminder. */
    @FunctionalInterface
    interface Trigger {
        /** What came of it; an exception means that it must be tried again. */
        Firing fire(UUID reminder, int generation);
    }

    Route route() {
        return Route.post("/job/{name}", this::handle)
                .withAccess(Access.SIDECAR)
                .withBody(BodyRule.RAW);
    }

    private Answer handle(Call call) {
        String name = call.path("name");
        ReminderJob.Name job = ReminderJob.Name.parse(name).orElseThrow(() -> {
            // Nobody can make it good by coming again. If it stood for a reminder after all, the sweep fires that.
            LOG.warning(Fields.event("unknown-job"), null);
            return new NotFoundException("this service schedules no job by that name");
        });
        return switch (trigger.fire(job.reminder(), job.generation())) {
            case FIRED, STALE -> Answer.none();
            case EARLY ->
                throw new HttpProblemException(Problem.of(
                        503, "too-early", "Too early", "the time of this job has not come; trigger it again"));
        };
    }
}
