package dev.todo.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The table {@code idempotency_keys}: answers that are given again when a request is repeated. */
public final class IdempotencyKeys {

    /** How long a key holds. */
    public static final Duration LIFE = Duration.ofHours(24);

    /**
     * An answer that was given.
     *
     * @param requestHash tells the request from others
     * @param response the answer as JSON
     */
    public record Answer(String requestHash, String response) {}

    /** What tells {@code request} from others. */
    public static String hash(String request) {
        try {
            byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Claims the key until the transaction ends; {@code false} when another transaction has it. Never waits. */
    public boolean claim(Tx tx, UUID user, String key) {
        return tx.one(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as claimed",
                        row -> row.flag("claimed"),
                        user + " " + key)
                .orElse(false);
    }

    /** The answer given under the key since {@code since}. */
    public Optional<Answer> find(Tx tx, UUID user, String key, Instant since) {
        return tx.one("""
                select request_hash, response from idempotency_keys
                where user_id = ?::uuid and key = ? and created_at >= ?
                """, row -> new Answer(row.text("request_hash"), row.text("response")), user, key, since);
    }

    /** Keeps an answer. */
    public void put(Tx tx, UUID user, String key, Answer answer, Instant now) {
        tx.update("""
                insert into idempotency_keys (user_id, key, request_hash, response, created_at)
                values (?::uuid, ?, ?, ?, ?)
                on conflict (user_id, key) do update set request_hash = excluded.request_hash,
                    response = excluded.response, created_at = excluded.created_at
                """, user, key, answer.requestHash(), answer.response(), now);
    }

    /** Gives the key free again. */
    public void remove(Tx tx, UUID user, String key) {
        tx.update("delete from idempotency_keys where user_id = ?::uuid and key = ?", user, key);
    }

    /** Forgets answers given before {@code before}; answers how many. */
    public long prune(Tx tx, Instant before) {
        return tx.update("delete from idempotency_keys where created_at < ?", before);
    }
}
