package dev.todo.server.agent;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.AgentEventJson;
import dev.todo.core.error.ConflictException;
import dev.todo.server.store.Database;
import dev.todo.server.store.IdempotencyKeys;
import dev.todo.server.store.IdempotencyKeys.Answer;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the turns that were asked for under an idempotency key, so that each runs once. A turn is many transactions:
 * its key is taken before the first of them, and what it told is kept after the last. One that was cut off in between
 * stays taken, since nobody can say how far it came.
 */
public final class TurnRecords {

    private static final String UNENDED = "";

    private final Database database;
    private final InstantSource clock;
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final JsonType<Object> json =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build().type(Object.class);

    /** Records in {@code database}, dated by {@code clock}. */
    public TurnRecords(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes {@code key} for {@code request}; answers what the turn told when it has run already.
     *
     * @throws ConflictException when the key is another request's, or its turn has not ended
     */
    Optional<List<AgentEvent>> begin(UUID user, String key, String request) {
        String hash = IdempotencyKeys.hash(request);
        return database.inTransaction(tx -> {
            boolean claimed = keys.claim(tx, user, key);
            Optional<Answer> known = keys.find(tx, user, key, clock.instant().minus(IdempotencyKeys.LIFE));
            if (known.isPresent() && !known.get().requestHash().equals(hash)) {
                throw new ConflictException(
                        ConflictException.IDEMPOTENCY_MISMATCH,
                        "the idempotency key '" + key + "' was used for another request, choose a new one");
            }
            if (!claimed
                    || known.filter(answer -> answer.response().equals(UNENDED)).isPresent()) {
                throw new ConflictException(
                        ConflictException.IDEMPOTENCY_IN_FLIGHT,
                        "what was said under the idempotency key '" + key + "' is being worked on, or was cut off: look"
                                + " at the tasks before you say it under a new key");
            }
            if (known.isEmpty()) {
                keys.put(tx, user, key, new Answer(hash, UNENDED), clock.instant());
            }
            return known.map(answer -> read(answer.response()));
        });
    }

    /** Keeps what the turn told. */
    void end(UUID user, String key, String request, List<AgentEvent> events) {
        String told = json.toJson(events.stream().map(AgentEventJson::write).toList());
        database.runInTransaction(
                tx -> keys.put(tx, user, key, new Answer(IdempotencyKeys.hash(request), told), clock.instant()));
    }

    /** Gives the key free: the turn did not begin. */
    void drop(UUID user, String key) {
        database.runInTransaction(tx -> keys.remove(tx, user, key));
    }

    private List<AgentEvent> read(String told) {
        List<AgentEvent> events = new ArrayList<>();
        if (json.fromJson(told) instanceof List<?> list) {
            for (Object event : list) {
                if (event instanceof Map<?, ?> fields) {
                    AgentEventJson.read(fields).ifPresent(events::add);
                }
            }
        }
        return events;
    }
}
