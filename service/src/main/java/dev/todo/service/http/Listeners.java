package dev.todo.service.http;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.problem.Problems;
import dev.todo.service.problem.TransportProblems;
import dev.todo.service.socket.SocketEndpoint;
import dev.todo.service.socket.SocketProtocol;
import dev.todo.service.socket.SocketSettings;
import dev.todo.service.socket.Sockets;
import io.helidon.common.socket.SocketOptions;
import io.helidon.config.Config;
import io.helidon.health.HealthCheck;
import io.helidon.http.DirectHandler;
import io.helidon.http.Method;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sockets of a process. There is one for everybody; when {@code server.internal-port} is set there is a second,
 * and routes for services, health and metrics are on that one alone.
 */
public final class Listeners implements AutoCloseable {

    private static final String INTERNAL = "internal";
    private static final int MAX_PROLOGUE = 16 * 1024;

    private final WebServer server;
    private final Sockets sockets;

    private Listeners(WebServer server, Sockets sockets) {
        this.server = server;
        this.sockets = sockets;
    }

    /**
     * Binds and starts to answer.
     *
     * @param config the keys below {@code server}
     * @param routes the table of routes
     * @param webSockets what is done with WebSockets, by path; all of them are for everybody
     * @param bearers finds out who calls
     * @param checks what {@code /health} reports
     * @throws UnavailableException when the port is taken
     */
    public static Listeners start(
            Config config,
            List<Route> routes,
            Map<String, SocketEndpoint> webSockets,
            BearerCheck bearers,
            List<HealthCheck> checks) {
        Problems problems = new Problems();
        Bodies bodies = new Bodies(
                config.get("max-body").asInt().get(),
                config.get("max-large-body").asInt().get());
        int internalPort = config.get("internal-port").asInt().orElse(-1);
        WebServerConfig.Builder builder = WebServer.builder();
        configure(builder, config, bodies, problems);
        builder.port(config.get("port").asInt().get()).shutdownHook(false);
        Sockets sockets = new Sockets(SocketSettings.of(config.get("sockets")), webSockets);
        Optional<HostCheck> hosts = hosts(config);
        builder.addProtocol(new SocketProtocol(sockets, headers -> hosts.ifPresent(check -> check.check(headers))));
        List<Route> outside = new ArrayList<>(routes);
        webSockets.keySet().forEach(path -> outside.add(upgradeOnly(path)));
        if (internalPort >= 0) {
            outside.removeIf(route -> route.access().internal());
            List<Route> inside = new ArrayList<>(routes);
            inside.removeIf(route -> !route.access().internal());
            ListenerConfig.Builder second = ListenerConfig.builder();
            configure(second, config, bodies, problems);
            second.port(internalPort).routing(routing(config, inside, bearers, bodies, problems));
            builder.putSocket(INTERNAL, second.build());
        }
        builder.routing(routing(config, outside, bearers, bodies, problems));
        builder.addFeature(observe(checks, internalPort >= 0 ? INTERNAL : WebServer.DEFAULT_SOCKET_NAME));
        sockets.start();
        WebServer server = builder.build().start();
        if (!server.isRunning()) { // a port that is taken is logged, not thrown
            sockets.close();
            throw new UnavailableException(
                    "cannot listen on " + config.get("host").asString().get() + ":"
                            + config.get("port").asInt().get() + ": another program has that port");
        }
        return new Listeners(server, sockets);
    }

    /** The port for everybody, as it was bound. */
    public int port() {
        return server.port();
    }

    /** The port for services, health and metrics: the same unless a second one is configured. */
    public int internalPort() {
        int port = server.port(INTERNAL);
        return port > 0 ? port : server.port();
    }

    /** Ends WebSockets, takes no more requests, lets those under way end within {@code server.shutdown-grace}, and unbinds. */
    @Override
    public void close() {
        sockets.close();
        server.stop();
    }

    /** What is answered where a WebSocket is to be had, to a request that asks for none. */
    private static Route upgradeOnly(String path) {
        return Route.get(path, call -> {
                    throw SocketProtocol.upgradeRequired();
                })
                .withAccess(Access.PUBLIC);
    }

    private static void configure(
            ListenerConfig.BuilderBase<?, ?> listener, Config config, Bodies bodies, Problems problems) {
        DirectHandlers.Builder direct = DirectHandlers.builder();
        DirectHandler handler = new TransportProblems(problems);
        for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
            direct.addHandler(event, handler);
        }
        listener.host(config.get("host").asString().get())
                .maxPayloadSize(Math.max(bodies.limit(), bodies.largeLimit()))
                .maxConcurrentRequests(
                        config.get("max-concurrent-requests").asInt().get())
                .shutdownGracePeriod(
                        config.get("shutdown-grace").as(Duration.class).get())
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .directHandlers(direct.build())
                .addProtocol(
                        Http1Config.builder().maxPrologueLength(MAX_PROLOGUE).build());
    }

    private static HttpRouting.Builder routing(
            Config config, List<Route> routes, BearerCheck bearers, Bodies bodies, Problems problems) {
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(
                new RequestObserver(config.get("request-log").asBoolean().get()));
        hosts(config).ifPresent(routing::addFilter);
        Answers answers = new Answers(problems);
        routing.error(
                Throwable.class,
                (request, response, thrown) ->
                        answers.sendProblem(thrown, request.prologue().method().equals(Method.HEAD), response));
        routing.register(new Router(routes, bearers, bodies, problems));
        return routing;
    }

    private static Optional<HostCheck> hosts(Config config) {
        List<String> allowed = config.get("allowed-hosts").asList(String.class).orElse(List.of());
        boolean loopback = config.get("loopback-only").asBoolean().orElse(false);
        if (allowed.isEmpty() && !loopback) {
            return Optional.empty();
        }
        Set<String> hosts = new HashSet<>(allowed);
        if (loopback) {
            hosts.addAll(HostCheck.LOOPBACK);
        }
        return Optional.of(new HostCheck(hosts));
    }

    private static ObserveFeature observe(List<HealthCheck> checks, String socket) {
        return ObserveFeature.builder()
                .observersDiscoverServices(false)
                .endpoint("/")
                .sockets(List.of(socket))
                .addObserver(HealthObserver.builder()
                        .endpoint("health")
                        .details(true)
                        .useSystemServices(false)
                        .addHealthChecks(checks)
                        .build())
                .addObserver(MetricsObserver.builder().endpoint("metrics").build())
                .build();
    }
}
