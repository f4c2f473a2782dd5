package dev.todo.server.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The conversations of one user and the turns that wait for an answer: few, and forgotten in time. */
final class UserMemory {

    /** How long after its last word a conversation is forgotten. */
    static final Duration CONVERSATION_LIFE = Duration.ofHours(2);

    /** How long a turn waits for its user's word. */
    static final Duration CONFIRMATION_LIFE = Duration.ofMinutes(10);

    private static final int MAX_CONVERSATIONS = 20;
    private static final int MAX_PENDING = 20;

    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, PendingTurn> pending = new LinkedHashMap<>();

    /** The conversation of that id; a new one when it is not known, or not any more. */
    synchronized Conversation conversation(Optional<String> id, Instant now) {
        conversations
                .values()
                .removeIf(each -> each.lastSaid().plus(CONVERSATION_LIFE).isBefore(now));
        Conversation known = id.map(conversations::remove).orElse(null);
        String name = id.orElseGet(() -> UUID.randomUUID().toString());
        Conversation conversation = known == null ? new Conversation(name, now) : known;
        conversation.said(now);
        conversations.put(name, conversation);
        dropOldest(conversations, MAX_CONVERSATIONS);
        return conversation;
    }

    synchronized void keep(PendingTurn turn) {
        pending.put(turn.id(), turn);
        dropOldest(pending, MAX_PENDING);
    }

    /** Takes the waiting turn, once; empty when it was taken, has expired or never was. */
    synchronized Optional<PendingTurn> take(String conversation, String id, Instant now) {
        pending.values().removeIf(turn -> !now.isBefore(turn.expires()));
        PendingTurn turn = pending.get(id);
        if (turn == null || !turn.conversation().equals(conversation)) {
            return Optional.empty();
        }
        pending.remove(id);
        return Optional.of(turn);
    }

    private static void dropOldest(Map<String, ?> map, int max) {
        while (map.size() > max) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
