package dev.todo.server.agent;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** What is remembered of one conversation. One turn of it runs at a time. */
final class Conversation {

    private final String id;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Mentions mentions = Mentions.NONE;
    private volatile Instant lastSaid;

    Conversation(String id, Instant now) {
        this.id = id;
        this.lastSaid = now;
    }

    String id() {
        return id;
    }

    ReentrantLock turn() {
        return turn;
    }

    Mentions mentions() {
        return mentions;
    }

    void heard(CallResult result) {
        mentions = mentions.after(result);
    }

    void turnIsOver() {
        mentions = mentions.afterTurn();
    }

    Instant lastSaid() {
        return lastSaid;
    }

    void said(Instant now) {
        lastSaid = now;
    }
}
