package dev.todo.server;

import dev.todo.server.api.Api;
import dev.todo.service.ServiceModule;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Route;
import io.helidon.config.Config;
import io.helidon.health.HealthCheck;
import java.util.List;
import java.util.Optional;

/** The server: tasks, reminders and the agent over REST. */
public final class ServerService implements ServiceModule {

    private final Api api;
    private final BearerCheck bearers;
    private final List<HealthCheck> checks;

    private ServerService(Api api, BearerCheck bearers, List<HealthCheck> checks) {
        this.api = api;
        this.bearers = bearers;
        this.checks = checks;
    }

    /** The server over {@code ports}, as {@code config} says. */
    public static ServerService create(Config config, ServerPorts ports) {
        return new ServerService(new Api(ports.todos()), ports.tokens(), ports.healthChecks());
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public List<Route> routes() {
        return api.routes();
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return checks;
    }

    @Override
    public Optional<BearerCheck> bearerCheck() {
        return Optional.of(bearers);
    }
}
