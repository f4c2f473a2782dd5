package dev.todo.notifier;

import dev.todo.client.Endpoint;
import dev.todo.service.EventTransport;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import io.helidon.config.Config;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Runs the notifier as a process of its own. */
public final class Main {

    private Main() {}

    /** Starts the notifier; it stops when the process is told to end. */
    public static void main(String[] arguments) {
        Config config = Configuration.load(List.of("service", "notifier"), System.getenv(), Map.of());
        Logging.configure(config.get("log"));
        EventTransport events = EventTransport.betweenProcesses(config.get("events"));
        Endpoint server = upstream(
                config.get("upstream"), config.get("dapr.api-token").asString().get());
        NotifierPorts ports = new NotifierPorts(events.source(), new UpstreamSessions(server));
        NotifierService notifier = NotifierService.create(config, ports, InstantSource.system());
        ServiceProcess process = ServiceProcess.start(config, events.with(notifier));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            process.close();
            events.close();
        }));
    }

    private static Endpoint upstream(Config upstream, String apiToken) {
        URI url = URI.create(upstream.get("url").asString().get());
        String app = upstream.get("dapr-app-id").asString().get();
        return app.isBlank() ? new Endpoint(url, null) : Endpoint.throughDapr(url, app, null, apiToken);
    }
}
