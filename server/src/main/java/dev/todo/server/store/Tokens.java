package dev.todo.server.store;

import dev.todo.core.api.AccessToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code tokens} and {@code identities}: what tells who a caller is. */
public final class Tokens {

    /**
     * A token that was recognised.
     *
     * @param id the token
     * @param user whose it is
     * @param lastUsedAt when it was last noted as used; the epoch when never
     */
    public record Found(UUID id, UUID user, Instant lastUsedAt) {}

    /** The token with this hash. */
    public Optional<Found> byHash(Tx tx, byte[] hash) {
        return tx.one(
                "select id, user_id, coalesce(last_used_at, 'epoch') as used from tokens where hash = ?",
                row -> new Found(row.uuid("id"), row.uuid("user_id"), row.instant("used")),
                (Object) hash);
    }

    /** Notes that a token was used. */
    public void used(Tx tx, UUID id, Instant now) {
        tx.update("update tokens set last_used_at = ? where id = ?::uuid", now, id);
    }

    /** All of a user's, oldest first. */
    public List<AccessToken> all(Tx tx, UUID user) {
        return tx.list(
                "select id, name, created_at, last_used_at from tokens where user_id = ?::uuid order by created_at, id",
                row -> new AccessToken(
                        row.uuid("id"), row.text("name"), row.instant("created_at"), row.instantOrNull("last_used_at")),
                user);
    }

    /** Adds a token. */
    public void insert(Tx tx, UUID user, UUID id, String name, byte[] hash, Instant now) {
        tx.update("""
                insert into tokens (id, user_id, name, hash, created_at) values (?::uuid, ?::uuid, ?, ?, ?)
                """, id, user, name, hash, now);
    }

    /** Deletes a token; {@code false} when the user has none by that id. */
    public boolean delete(Tx tx, UUID user, UUID id) {
        return tx.update("delete from tokens where user_id = ?::uuid and id = ?::uuid", user, id) > 0;
    }

    /** The user an identity of an OpenID provider belongs to. */
    public Optional<UUID> byIdentity(Tx tx, String issuer, String subject) {
        return tx.one(
                "select user_id from identities where issuer = ? and subject = ?",
                row -> row.uuid("user_id"),
                issuer,
                subject);
    }

    /** Ties an identity to a user; {@code false} when it is tied already. */
    public boolean addIdentity(Tx tx, String issuer, String subject, UUID user) {
        return tx.update("""
                        insert into identities (issuer, subject, user_id) values (?, ?, ?::uuid)
                        on conflict do nothing
                        """, issuer, subject, user) > 0;
    }
}
