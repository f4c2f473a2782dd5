package dev.todo.recurring;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpSeriesApi;
import dev.todo.service.EventTransport;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import io.avaje.jsonb.Jsonb;
import io.helidon.config.Config;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Runs the recurring worker as a process of its own. */
public final class Main {

    private Main() {}

    /** Starts the worker; it stops when the process is told to end. */
    public static void main(String[] arguments) {
        Config config = Configuration.load(List.of("service", "recurring-worker"), System.getenv(), Map.of());
        Logging.configure(config.get("log"));
        EventTransport events = EventTransport.betweenProcesses(config.get("events"));
        HttpSeriesApi series = new HttpSeriesApi(upstream(
                config.get("upstream"), config.get("dapr.api-token").asString().get()));
        RecurringWorker worker =
                RecurringWorker.create(events.source(), series, Jsonb.builder().build());
        ServiceProcess process = ServiceProcess.start(config, events.with(worker));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            process.close();
            events.close();
        }));
    }

    private static Endpoint upstream(Config upstream, String apiToken) {
        URI url = URI.create(upstream.get("url").asString().get());
        String token = upstream.get("token").asString().get();
        String app = upstream.get("dapr-app-id").asString().get();
        return app.isBlank() ? new Endpoint(url, token) : Endpoint.throughDapr(url, app, token, apiToken);
    }
}
