package dev.todo.recurring;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpSeriesApi;
import dev.todo.service.EventTransport;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.event.kafka.DeadLetterCommand;
import dev.todo.service.event.kafka.KafkaSettings;
import dev.todo.service.log.Logging;
import io.avaje.jsonb.Jsonb;
import io.helidon.config.Config;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Runs the recurring worker as a process of its own; with the arguments of {@link DeadLetterCommand} it looks after the
 * dead letters instead.
 */
public final class Main {

    private Main() {}

    /** Starts the worker, which stops when the process is told to end, or runs the command. */
    public static void main(String[] arguments) {
        boolean serve = arguments.length == 0;
        Config config = Configuration.load(
                List.of("service", "recurring-worker"),
                System.getenv(),
                serve ? Map.of() : Map.of("log.level", "WARNING"));
        Logging.configure(config.get("log"));
        if (serve) {
            serve(config);
        } else {
            KafkaSettings kafka = KafkaSettings.of(config.get("events.kafka"));
            System.exit(new DeadLetterCommand(kafka, System.out, System.err).run(List.of(arguments)));
        }
    }

    private static void serve(Config config) {
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
