package dev.todo.server;

import dev.todo.core.api.SeriesApi;
import dev.todo.server.api.Api;
import dev.todo.server.api.NextOccurrences;
import dev.todo.server.auth.ServiceTokens;
import dev.todo.service.ServiceModule;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Route;
import io.helidon.config.Config;
import io.helidon.health.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server: tasks, reminders and the agent over REST. */
public final class ServerService implements ServiceModule {

    private final Api api;
    private final NextOccurrences next;
    private final BearerCheck bearers;
    private final List<HealthCheck> checks;

    private ServerService(Api api, NextOccurrences next, BearerCheck bearers, List<HealthCheck> checks) {
        this.api = api;
        this.next = next;
        this.bearers = bearers;
        this.checks = checks;
    }

    /** The server over {@code ports}, as {@code config} says. */
    public static ServerService create(Config config, ServerPorts ports) {
        Duration patience = config.get("tasks.wait-for-next").as(Duration.class).get();
        NextOccurrences next = new NextOccurrences(ports.series(), ports.successors(), patience);
        Api api = new Api(ports.todos(), ports.agents(), next);
        BearerCheck services = new ServiceTokens(config.get("auth.service-tokens"));
        return new ServerService(api, next, services.or(ports.tokens()), ports.healthChecks());
    }

    /** Makes next occurrences, for a worker in the same process; completions that wait see what it makes. */
    public SeriesApi series() {
        return next;
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
