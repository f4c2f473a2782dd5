package dev.todo.server.reminder.dapr;

import dev.todo.server.reminder.ReminderJob;
import io.dapr.v1.CommonProtos.JobFailurePolicyConstant;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprJobsProtos.DeleteJobRequest;
import io.dapr.v1.DaprJobsProtos.DeleteJobResponse;
import io.dapr.v1.DaprJobsProtos.Job;
import io.dapr.v1.DaprJobsProtos.ScheduleJobRequest;
import io.dapr.v1.DaprJobsProtos.ScheduleJobResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The Jobs service of a sidecar. Real Dapr takes much more; what it would take and then do something else than we mean
 * (drop a job after three failures, start it over, trigger it early) is refused here.
 */
final class JobsApi extends DaprGrpc.DaprImplBase {

    /** RFC 3339 with seconds, in UTC. */
    private static final Pattern DUE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private final Consumer<Job> scheduled;
    private final Consumer<String> deleted;
    private final Predicate<String> exists;
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    JobsApi(Consumer<Job> scheduled, Consumer<String> deleted, Predicate<String> exists) {
        this.scheduled = scheduled;
        this.deleted = deleted;
        this.exists = exists;
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** How long after a failed trigger the next one comes. */
    static Duration interval(Job job) {
        var interval = job.getFailurePolicy().getConstant().getInterval();
        return Duration.ofSeconds(interval.getSeconds(), interval.getNanos());
    }

    @Override
    public void scheduleJobAlpha1(ScheduleJobRequest request, StreamObserver<ScheduleJobResponse> answer) {
        Job job = request.getJob();
        try {
            check(job);
        } catch (IllegalArgumentException e) {
            refusals.add(String.valueOf(e.getMessage()));
            answer.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
            return;
        }
        if (!request.getOverwrite() && exists.test(job.getName())) {
            answer.onError(Status.ALREADY_EXISTS.asRuntimeException());
            return;
        }
        scheduled.accept(job);
        answer.onNext(ScheduleJobResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void deleteJobAlpha1(DeleteJobRequest request, StreamObserver<DeleteJobResponse> answer) {
        deleted.accept(request.getName());
        answer.onNext(DeleteJobResponse.getDefaultInstance());
        answer.onCompleted();
    }

    private static void check(Job job) {
        require(ReminderJob.Name.parse(job.getName()).isPresent(), "the name is no reminder's: " + job.getName());
        require(!job.hasSchedule() && !job.hasRepeats() && !job.hasTtl(), "a reminder is one shot and never expires");
        require(!job.hasData(), "a reminder's job carries no data");
        require(job.hasDueTime() && DUE_TIME.matcher(job.getDueTime()).matches(), "due time " + job.getDueTime());
        require(job.hasFailurePolicy(), "without a policy Dapr drops a job after three failures");
        require(job.getFailurePolicy().hasConstant(), "the policy must retry");
        JobFailurePolicyConstant policy = job.getFailurePolicy().getConstant();
        require(!policy.hasMaxRetries(), "the policy must never give up");
        Duration interval = interval(job);
        require(
                interval.compareTo(Duration.ofMillis(100)) >= 0 && interval.compareTo(Duration.ofMinutes(1)) <= 0,
                "the policy retries every " + interval);
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
