package dev.todo.server.reminder.dapr;

import io.dapr.v1.DaprJobsProtos.Job;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * A Dapr sidecar that is stricter than the real one: it takes only jobs as this product means them ({@link JobsApi}),
 * and triggers them as Dapr does, over HTTP: a 2xx ends a job, and so does a 404; after anything else it comes again
 * when the job's policy says. Its time is that of the test.
 */
final class FakeSidecar implements AutoCloseable {

    static final String API_TOKEN = "api-secret";
    static final String APP_TOKEN = "app-secret";

    private static final Duration TICK = Duration.ofMillis(5);

    /**
     * A trigger that was answered.
     *
     * @param job the name of the job
     * @param status what the application said; -1 when it could not be reached
     */
    record Triggered(String job, int status) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Pending> jobs = new ConcurrentHashMap<>();
    private final List<Triggered> triggered = new CopyOnWriteArrayList<>();
    private final JobsApi api = new JobsApi(this::accept, jobs::remove, jobs::containsKey);
    private final InstantSource clock;
    private final IntSupplier appPort;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread ticking;
    private final int port;
    private volatile Server server;

    /** A sidecar of the application at {@code appPort}, by {@code clock}. */
    FakeSidecar(InstantSource clock, IntSupplier appPort) {
        this.clock = clock;
        this.appPort = appPort;
        this.server = listen(0);
        this.port = server.getPort();
        this.ticking = Thread.ofVirtual().name("sidecar").start(this::tick);
    }

    private record Pending(Instant at, Duration interval) {}

    Sidecar address() {
        return new Sidecar("http://127.0.0.1:" + port, API_TOKEN, Duration.ofSeconds(5));
    }

    /** The names of the jobs that wait. */
    List<String> jobs() {
        return List.copyOf(jobs.keySet());
    }

    /** When a job is to be triggered. */
    Instant due(String job) {
        Pending pending = jobs.get(job);
        if (pending == null) {
            throw new AssertionError("no job " + job + " among " + jobs.keySet());
        }
        return pending.at();
    }

    /** What was triggered, oldest first. */
    List<Triggered> triggered() {
        return List.copyOf(triggered);
    }

    /** What was wrong about requests that were refused. */
    List<String> refusals() {
        return api.refusals();
    }

    /** Triggers a job now, whether or not its time has come and whether or not there is one. */
    int trigger(String job) {
        return trigger(job, APP_TOKEN);
    }

    /** Triggers a job with another token than the application expects. */
    int trigger(String job, String appToken) {
        int status = post(job, appToken);
        triggered.add(new Triggered(job, status));
        return status;
    }

    /** Nobody answers at its address until {@link #comeBack()}; jobs it has are not triggered meanwhile. */
    void goAway() throws InterruptedException {
        if (!server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the sidecar does not stop");
        }
    }

    void comeBack() {
        server = listen(port);
    }

    @Override
    public void close() {
        closed.countDown();
        server.shutdownNow();
        try {
            ticking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }

    private Server listen(int port) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .intercept(new TokenCheck(API_TOKEN))
                    .addService(api)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Job job) {
        jobs.put(job.getName(), new Pending(Instant.parse(job.getDueTime()), JobsApi.interval(job)));
    }

    private void tick() {
        try {
            while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!server.isShutdown()) {
                    jobs.forEach(this::triggerWhenDue);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void triggerWhenDue(String name, Pending pending) {
        if (pending.at().isAfter(clock.instant())) {
            return;
        }
        int status = trigger(name);
        if (status / 100 == 2 || status == 404) {
            jobs.remove(name, pending);
        } else {
            jobs.replace(name, pending, new Pending(clock.instant().plus(pending.interval()), pending.interval()));
        }
    }

    private int post(String job, String appToken) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + appPort.getAsInt() + "/job/" + job))
                .header("Content-Type", "application/json")
                .header("dapr-api-token", appToken)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
