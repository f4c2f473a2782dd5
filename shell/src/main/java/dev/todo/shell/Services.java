package dev.todo.shell;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpAgentApi;
import dev.todo.client.HttpTodoApi;
import dev.todo.client.LocalServer;
import dev.todo.client.TodoHome;
import dev.todo.core.api.AgentApi;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.shell.terminal.StartProgress;
import dev.todo.shell.terminal.Terminal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ports as commands get them: of the server {@code TODO_URL} names, or else of the one on this machine, which is
 * started when none runs. Nothing is looked for before a command asks.
 */
public final class Services {

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final LocalServer local;
    private final TodoHome home;
    private final List<String> launcher;
    private @Nullable Endpoint endpoint;
    private @Nullable TodoApi tasks;

    /**
     * @param environment {@code TODO_URL}, {@code TODO_TOKEN}, {@code TODO_HOME}
     * @param terminal shows that a server is being started
     * @param launcher what runs {@code todo}; empty when this process was started without it
     */
    public Services(Map<String, String> environment, Terminal terminal, List<String> launcher) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
        this.home = TodoHome.of(environment);
        this.launcher = List.copyOf(launcher);
        this.local = new LocalServer(home, serverCommand(launcher));
    }

    private static List<String> serverCommand(List<String> launcher) {
        List<String> command = new ArrayList<>(launcher);
        if (!command.isEmpty()) {
            command.addAll(List.of("serve", "up"));
        }
        return command;
    }

    /** What runs {@code todo}; empty when it is not known. */
    public List<String> launcher() {
        return launcher;
    }

    /** Tasks. */
    public TodoApi tasks() {
        if (tasks == null) {
            tasks = new HttpTodoApi(endpoint());
        }
        return tasks;
    }

    /** The agent. */
    public AgentApi agent() {
        return new HttpAgentApi(endpoint());
    }

    /** The server on this machine. */
    public LocalServer local() {
        return local;
    }

    /** The folder of the server on this machine. */
    public TodoHome home() {
        return home;
    }

    /** Whether {@code TODO_URL} names the server. */
    public boolean elsewhere() {
        return !setting("TODO_URL").isEmpty();
    }

    /** Where requests go. */
    public Endpoint endpoint() {
        if (endpoint == null) {
            endpoint = elsewhere() ? named() : here();
        }
        return endpoint;
    }

    private Endpoint here() {
        Endpoint found = local.find()
                .orElseGet(() -> local.findOrStart(new StartProgress(terminal, "Starting the server")))
                .endpoint();
        String token = setting("TODO_TOKEN");
        return token.isEmpty() ? found : new Endpoint(found.origin(), token);
    }

    private Endpoint named() {
        String token = setting("TODO_TOKEN");
        if (token.isEmpty()) {
            throw new UnauthenticatedException("TODO_URL is set, and TODO_TOKEN is not: set it to your token there");
        }
        try {
            return new Endpoint(URI.create(setting("TODO_URL")), token);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("TODO_URL or TODO_TOKEN: " + e.getMessage());
        }
    }

    private String setting(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
