package dev.todo.server.api;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.task.Task;
import dev.todo.server.ServerPorts;
import dev.todo.server.ServerService;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Principal;
import io.helidon.config.Config;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running server over scripted ports, and a client that is allowed to talk to it. */
final class ApiFixture implements AutoCloseable {

    static final UUID USER = UUID.fromString("0199f000-0000-7000-8000-0000000000aa");

    final RecordingTodos todos = new RecordingTodos();
    final ScriptedAgent agent = new ScriptedAgent();
    final AtomicReference<@Nullable Task> successor = new AtomicReference<>();
    final SeriesApi series;
    final ServerService service;
    final ServiceProcess process;
    final Http http;

    ApiFixture(String... settings) {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "server.port",
                "0",
                "server.host",
                "127.0.0.1",
                "server.request-log",
                "false",
                "server.shutdown-grace",
                "PT1S",
                "auth.service-tokens.recurring-worker",
                "worker"));
        for (int i = 0; i < settings.length; i += 2) {
            overrides.put(settings[i], settings[i + 1]);
        }
        Config config = Configuration.load(List.of("service", "server"), Map.of(), overrides);
        ServerPorts ports = new ServerPorts(
                todos::of,
                (source, request) -> new SeriesApi.NextAnswer(false, RecordingTodos.TASK),
                source -> Optional.ofNullable(successor.get()),
                user -> agent,
                new Interpreter(new TimeLanguage()),
                token -> switch (token) {
                    case "user" -> Optional.of(new Principal.User(USER));
                    default -> Optional.empty();
                },
                (issuer, subject, name, zone) -> USER,
                List.of());
        service = ServerService.create(config, ports, InstantSource.system());
        series = service.series();
        process = ServiceProcess.start(config, List.of(service));
        http = new Http(process.port(), "user");
    }

    Http as(String token) {
        return new Http(process.port(), token);
    }

    @Override
    public void close() {
        process.close();
    }
}
