package dev.todo.service;

import dev.todo.service.http.AppToken;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Listeners;
import dev.todo.service.http.Route;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import dev.todo.service.socket.SocketEndpoint;
import io.helidon.config.Config;
import io.helidon.health.HealthCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running process: some services behind one listener, started in order and stopped in reverse. */
public final class ServiceProcess implements AutoCloseable {

    private static final Events LOG = Events.of(ServiceProcess.class);

    private final List<ServiceModule> started;
    private final Listeners listeners;

    private ServiceProcess(List<ServiceModule> started, Listeners listeners) {
        this.started = started;
        this.listeners = listeners;
    }

    /** Starts {@code modules}, then takes requests for them. When one fails, those before it are stopped again. */
    public static ServiceProcess start(Config config, List<ServiceModule> modules) {
        List<ServiceModule> started = new ArrayList<>();
        try {
            List<Route> routes = new ArrayList<>();
            Map<String, SocketEndpoint> webSockets = new HashMap<>();
            List<HealthCheck> checks = new ArrayList<>();
            BearerCheck bearers =
                    new AppToken(config.get("dapr.app-token").asString().orElse(""));
            for (ServiceModule module : modules) {
                module.start();
                started.add(module);
                routes.addAll(module.routes());
                webSockets.putAll(module.webSockets());
                checks.addAll(module.healthChecks());
                bearers = module.bearerCheck().map(bearers::or).orElse(bearers);
            }
            Listeners listeners = Listeners.start(config.get("server"), routes, webSockets, bearers, checks);
            LOG.info(Fields.event("process-started")
                    .with("port", listeners.port())
                    .with("services", modules.stream().map(ServiceModule::name).toList()));
            return new ServiceProcess(started, listeners);
        } catch (RuntimeException | Error e) {
            stop(started);
            throw e;
        }
    }

    /** The port for everybody, as it was bound. */
    public int port() {
        return listeners.port();
    }

    /** The port for services, health and metrics. */
    public int internalPort() {
        return listeners.internalPort();
    }

    /** Takes no more requests, then stops the services. */
    @Override
    public void close() {
        listeners.close();
        stop(started);
        LOG.info(Fields.event("process-stopped"));
    }

    private static void stop(List<ServiceModule> started) {
        for (ServiceModule module : started.reversed()) {
            try {
                module.close();
            } catch (RuntimeException e) {
                LOG.warning(Fields.event("stop-failed").with("service", module.name()), e);
            }
        }
    }
}
