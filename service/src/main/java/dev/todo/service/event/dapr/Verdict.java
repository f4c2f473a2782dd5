package dev.todo.service.event.dapr;

import io.avaje.jsonb.Json;

/**
 * What Dapr is told about an event it delivered.
 *
 * @param status {@code SUCCESS}, {@code RETRY}, or {@code DROP}, which sends it to the dead letters
 */
@Json
record Verdict(String status) {

    static final Verdict SUCCESS = new Verdict("SUCCESS");
    static final Verdict RETRY = new Verdict("RETRY");
    static final Verdict DROP = new Verdict("DROP");
}
