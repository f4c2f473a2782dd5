package dev.todo.server.agent;

import dev.todo.core.api.AgentApi;
import dev.todo.mcp.Catalogue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody's agent: what is the same for all users, and what is remembered of each. Conversations live in memory, a
 * bounded number of them; who comes back after they are forgotten has to name the task instead of saying "it".
 */
public final class Agents {

    /** How long a turn may take. */
    public static final Duration TURN_LIMIT = Duration.ofSeconds(45);

    private static final int MAX_USERS = 5_000;

    private final Planner planner;
    private final Catalogue catalogue;
    private final ChangeSetTodos todos;
    private final InstantSource clock;
    private final Duration turnLimit;
    private final TurnRecords records;
    private final Map<UUID, UserMemory> memories = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Agents that plan with {@code planner}, call the tools of {@code catalogue}, take no longer than allowed, and run
     * no turn twice of which {@code records} know.
     */
    public Agents(
            Planner planner,
            Catalogue catalogue,
            ChangeSetTodos todos,
            InstantSource clock,
            Duration turnLimit,
            TurnRecords records) {
        this.planner = planner;
        this.catalogue = catalogue;
        this.todos = todos;
        this.clock = clock;
        this.turnLimit = turnLimit;
        this.records = records;
    }

    /** The agent of {@code user}; every one handed out for the same user shares their conversations. */
    public AgentApi forUser(UUID user) {
        return new Agent(
                planner,
                catalogue,
                changeSet -> todos.forUser(user, changeSet),
                memory(user),
                clock,
                turnLimit,
                records,
                user);
    }

    private UserMemory memory(UUID user) {
        synchronized (memories) {
            UserMemory memory = memories.computeIfAbsent(user, id -> new UserMemory());
            if (memories.size() > MAX_USERS) {
                memories.remove(memories.keySet().iterator().next());
            }
            return memory;
        }
    }
}
