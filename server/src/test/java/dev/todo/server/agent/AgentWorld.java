package dev.todo.server.agent;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.task.Task;
import dev.todo.mcp.Catalogue;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** One user in Berlin on Monday 23 November 2026 at 09:00, their tasks in a real database, and their agent. */
final class AgentWorld {

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    final TodoApi api;
    final Agents agents;
    final UUID user;
    private final AgentApi agent;

    private AgentWorld(Database database, Planner planner, Duration limit) {
        InstantSource clock = now::get;
        Accounts accounts = new Accounts(database, clock);
        Todos todos = new Todos(database, accounts, clock);
        this.user = accounts.createUser("Ada", ZoneId.of("Europe/Berlin")).user();
        this.api = todos.forUser(user);
        this.agents = new Agents(
                planner, new Catalogue(clock), todos::forUser, clock, limit, new TurnRecords(database, clock));
        this.agent = agents.forUser(user);
    }

    static AgentWorld planned(Database database, Planner planner) {
        return new AgentWorld(database, planner, Agents.TURN_LIMIT);
    }

    static AgentWorld hurried(Database database, Planner planner, Duration limit) {
        return new AgentWorld(database, planner, limit);
    }

    static AgentWorld spoken(Database database) {
        return planned(database, new LocalPlanner(new Interpreter(new TimeLanguage())));
    }

    List<AgentEvent> say(String text) {
        List<AgentEvent> events = new ArrayList<>();
        agent.say(text, Optional.of("c"), events::add);
        return events;
    }

    List<AgentEvent> confirm(AgentEvent asked, boolean accept) {
        AgentEvent.Confirm confirm = (AgentEvent.Confirm) asked;
        List<AgentEvent> events = new ArrayList<>();
        agent.confirm(confirm.conversation(), confirm.id(), accept, events::add);
        return events;
    }

    Task add(String title, String... tags) {
        return api.create(new CreateTask(title, null, null, List.of(tags), null, null, null, List.of()))
                .task();
    }

    Task addWeekly(String title, String due) {
        return api.create(new CreateTask(
                        title, null, null, List.of(), due, null, RecurrenceInput.of("FREQ=WEEKLY"), List.of()))
                .task();
    }

    List<String> open() {
        return api.search(TaskSearch.of("sort:number")).tasks().stream()
                .map(Task::title)
                .toList();
    }

    /** What the agent said, or why it could not. */
    static String words(List<AgentEvent> events) {
        List<String> words = new ArrayList<>();
        for (AgentEvent event : events) {
            switch (event) {
                case AgentEvent.Text text -> words.add(text.text());
                case AgentEvent.Failed failed -> words.add("! " + failed.detail());
                case AgentEvent.Confirm confirm -> confirm.changes().forEach(change -> words.add("? " + change));
                default -> {}
            }
        }
        return String.join("\n", words);
    }
}
