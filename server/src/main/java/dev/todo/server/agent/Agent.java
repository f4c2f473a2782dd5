package dev.todo.server.agent;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.Profile;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import dev.todo.mcp.Catalogue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** The agent of one user. What is wrong with a request is thrown before its first event; later faults are events. */
final class Agent implements AgentApi {

    /** The most characters of one message: a title and the longest notes. */
    static final int MAX_TEXT = 21_000;

    private static final int MAX_CONVERSATION_ID = 100;

    private final Planner planner;
    private final Catalogue catalogue;
    private final Function<UUID, TodoApi> todos;
    private final UserMemory memory;
    private final InstantSource clock;
    private final Duration turnLimit;
    private final TurnRecords records;
    private final UUID user;

    Agent(
            Planner planner,
            Catalogue catalogue,
            Function<UUID, TodoApi> todos,
            UserMemory memory,
            InstantSource clock,
            Duration turnLimit,
            TurnRecords records,
            UUID user) {
        this.planner = planner;
        this.catalogue = catalogue;
        this.todos = todos;
        this.memory = memory;
        this.clock = clock;
        this.turnLimit = turnLimit;
        this.records = records;
        this.user = user;
    }

    @Override
    public AgentApi idempotent(String key) {
        return new OnceAgent(this, records, user, key);
    }

    @Override
    public void say(String text, Optional<String> conversation, Consumer<AgentEvent> events) {
        checkText(text);
        conversation.ifPresent(Agent::checkId);
        UUID changeSet = UUID.randomUUID();
        TodoApi api = todos.apply(changeSet);
        turn(memory.conversation(conversation, clock.instant()), changeSet, api, events, turn -> {
            turn.planning();
            turn.start(() -> planner.begin(utterance(text, api)));
        });
    }

    @Override
    public void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events) {
        Instant now = clock.instant();
        PendingTurn pending = memory.take(conversation, id, now)
                .orElseThrow(() -> new ConflictException(
                        ConflictException.CONFIRMATION_GONE,
                        "there is nothing to confirm under that id: it was answered already or has expired; say again"
                                + " what to do"));
        TodoApi api = todos.apply(pending.changeSet());
        turn(memory.conversation(Optional.of(conversation), now), pending.changeSet(), api, events, turn -> {
            if (accept) {
                turn.resume(pending);
            } else {
                turn.end("Nothing changed.");
            }
        });
    }

    private void turn(
            Conversation conversation,
            UUID changeSet,
            TodoApi api,
            Consumer<AgentEvent> events,
            Consumer<Turn> course) {
        TimeLimit limit = new TimeLimit(turnLimit);
        await(conversation, limit);
        try {
            Turn turn = new Turn(conversation, changeSet, api, catalogue, limit, new Listener(events));
            turn.guarded(() -> course.accept(turn));
            turn.waiting(clock.instant().plus(UserMemory.CONFIRMATION_LIFE)).ifPresent(memory::keep);
        } finally {
            conversation.turnIsOver();
            conversation.turn().unlock();
        }
    }

    private static void await(Conversation conversation, TimeLimit limit) {
        try {
            if (conversation.turn().tryLock(limit.left(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ConflictException(
                ConflictException.WRONG_STATE,
                "this conversation is still busy with what was said before; wait, or start another one");
    }

    private Utterance utterance(String text, TodoApi api) {
        Profile profile = api.profile();
        TimeContext time = new TimeContext(
                clock.instant().atZone(profile.zone()),
                DayOfWeek.valueOf(profile.weekStart().toUpperCase(Locale.ROOT)),
                DateOrder.valueOf(profile.dateOrder().toUpperCase(Locale.ROOT)));
        return new Utterance(text, time, OpenTitles.like(text, api));
    }

    private static void checkText(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("text", "'text' is empty; say what to do");
        }
        if (text.length() > MAX_TEXT) {
            throw new InvalidInputException(
                    "text", "'text' has " + text.length() + " characters; at most " + MAX_TEXT + " are read");
        }
    }

    private static void checkId(String conversation) {
        if (conversation.isBlank()
                || conversation.length() > MAX_CONVERSATION_ID
                || conversation.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(
                    "conversation", "'conversation' must have 1 to " + MAX_CONVERSATION_ID + " printable characters");
        }
    }
}
