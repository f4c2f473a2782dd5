package dev.todo.server;

import dev.todo.core.api.SeriesApi;
import dev.todo.server.api.Api;
import dev.todo.server.api.NextOccurrences;
import dev.todo.server.auth.OidcProvider;
import dev.todo.server.auth.ServiceTokens;
import dev.todo.service.ServiceModule;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Route;
import io.helidon.config.Config;
import io.helidon.health.HealthCheck;
import java.time.Duration;
import java.time.InstantSource;
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

    /** The server over {@code ports}, as {@code config} says and by {@code clock}. */
    public static ServerService create(Config config, ServerPorts ports, InstantSource clock) {
        Duration patience = config.get("tasks.wait-for-next").as(Duration.class).get();
        NextOccurrences next = new NextOccurrences(ports.series(), ports.successors(), patience);
        Api api = new Api(ports.todos(), ports.agents(), next, ports.interpreter(), clock);
        BearerCheck known = new ServiceTokens(config.get("auth.service-tokens")).or(ports.accessTokens());
        BearerCheck bearers = OidcProvider.check(config.get("auth.oidc"), ports.identities(), clock)
                .map(known::or)
                .orElse(known);
        return new ServerService(api, next, bearers, ports.healthChecks());
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
