package dev.todo.server.account;

import dev.todo.core.api.AccessToken;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.server.store.Database;
import dev.todo.server.store.Ids;
import dev.todo.server.store.Store;
import dev.todo.server.store.Tokens;
import dev.todo.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Users, and what they prove with that they are. */
public final class Accounts {

    private static final int MAX_TOKENS = 100;
    private static final int MAX_NAME = 100;
    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final Database database;
    private final Store store;
    private final InstantSource clock;
    private final Ids ids;
    private final Secrets secrets = new Secrets();

    /** Accounts in {@code database}. */
    public Accounts(Database database, InstantSource clock) {
        this.database = database;
        this.store = Store.create();
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Makes a user. */
    public Caller createUser(String name, ZoneId zone) {
        return database.inTransaction(tx -> insertUser(tx, name, zone));
    }

    private Caller insertUser(Tx tx, String name, ZoneId zone) {
        UUID user = ids.next();
        store.users().insert(tx, user, checkedName(name), zone, now());
        return new Caller(user);
    }

    /** The user who was made first, if there is any. */
    public Optional<Caller> firstUser() {
        return database.inTransaction(tx -> store.users().first(tx)).map(Caller::new);
    }

    /** Who holds the token with this secret; empty when it is unknown or revoked. */
    public Optional<Caller> byToken(String secret) {
        Optional<Tokens.Found> found =
                database.inTransaction(tx -> store.tokens().byHash(tx, Secrets.hash(secret)));
        found.ifPresent(this::noteUse);
        return found.map(token -> new Caller(token.user()));
    }

    private void noteUse(Tokens.Found token) {
        Instant now = now();
        if (token.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            database.runInTransaction(tx -> store.tokens().used(tx, token.id(), now));
        }
    }

    /**
     * The user an OpenID provider vouches for; made at their first appearance.
     *
     * @param issuer the provider
     * @param subject the user there
     * @param name what to call a new user
     * @param zone the zone of a new user
     */
    public Caller byIdentity(String issuer, String subject, String name, ZoneId zone) {
        return database.inTransaction(tx -> {
            Optional<UUID> known = store.tokens().byIdentity(tx, issuer, subject);
            if (known.isPresent()) {
                return new Caller(known.get());
            }
            Caller caller = insertUser(tx, name, zone);
            if (store.tokens().addIdentity(tx, issuer, subject, caller.user())) {
                return caller;
            }
            // Somebody else was first, and the insert has waited for them.
            store.users().delete(tx, caller.user());
            return new Caller(store.tokens()
                    .byIdentity(tx, issuer, subject)
                    .orElseThrow(() -> new IllegalStateException("an identity came and went")));
        });
    }

    /** Deletes a user and all they have. */
    public void deleteUser(UUID user) {
        database.runInTransaction(tx -> store.users().delete(tx, user));
    }

    /** The access tokens of {@code user}, oldest first. */
    public List<AccessToken> tokens(UUID user) {
        return database.inTransaction(tx -> store.tokens().all(tx, user));
    }

    /** Makes an access token and shows its secret this once. */
    public AccessToken.Created createToken(UUID user, String name) {
        String checked = checkedName(name);
        return database.inTransaction(tx -> {
            if (store.users().find(tx, user).isEmpty()) {
                throw new NotFoundException("no such user");
            }
            if (store.tokens().all(tx, user).size() >= MAX_TOKENS) {
                throw new InvalidInputException(
                        "there are " + MAX_TOKENS + " tokens already, revoke one that is not needed any more");
            }
            String secret = secrets.next();
            UUID id = ids.next();
            store.tokens().insert(tx, user, id, checked, Secrets.hash(secret), now());
            return new AccessToken.Created(id, secret, checked);
        });
    }

    /** Makes {@code secret} a token of {@code user} unless it is one already; for a token file that outlived its row. */
    public void ensureToken(UUID user, String name, String secret) {
        byte[] hash = Secrets.hash(secret);
        database.runInTransaction(tx -> {
            if (store.tokens().byHash(tx, hash).isEmpty()) {
                store.tokens().insert(tx, user, ids.next(), checkedName(name), hash, now());
            }
        });
    }

    /** Revokes an access token at once. */
    public void deleteToken(UUID user, UUID token) {
        if (!database.inTransaction(tx -> store.tokens().delete(tx, user, token))) {
            throw new NotFoundException("no token " + token);
        }
    }

    private static String checkedName(String name) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.codePointCount(0, bare.length()) > MAX_NAME) {
            throw new InvalidInputException("name", "a name has 1 to " + MAX_NAME + " characters");
        }
        if (bare.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("name", "a name is one line without control characters");
        }
        return bare;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
