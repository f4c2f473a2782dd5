package dev.todo.server.auth;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.security.jwt.jwk.JwkKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys a provider signs with, as it publishes them. They are read when first needed, again when they are old, and
 * again when a token names a key that is not among them; but not more often than allowed, since anybody can send a token
 * that names a key nobody knows.
 */
final class SigningKeys {

    private static final Events LOG = Events.of(SigningKeys.class);

    private final Supplier<JwkKeys> source;
    private final InstantSource clock;
    private final Duration pause;
    private final Duration life;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable JwkKeys keys;
    private Instant read = Instant.MIN;
    private Instant tried = Instant.MIN;

    /**
     * @param source reads the keys; throws when it cannot
     * @param pause the least time between two readings
     * @param life how long keys are believed without being read again
     */
    SigningKeys(Supplier<JwkKeys> source, InstantSource clock, Duration pause, Duration life) {
        this.source = source;
        this.clock = clock;
        this.pause = pause;
        this.life = life;
    }

    /** The keys, with {@code keyId} among them if the provider has it. */
    JwkKeys having(String keyId) {
        lock.lock();
        try {
            Instant now = clock.instant();
            boolean wanted = keys == null
                    || keys.forKeyId(keyId).isEmpty()
                    || read.plus(life).isBefore(now);
            boolean allowed = tried.equals(Instant.MIN) || !tried.plus(pause).isAfter(now);
            if (wanted && allowed) {
                tried = now;
                read(now);
            }
            if (keys == null) {
                throw new UnavailableException("the identity provider does not answer; try again in a moment");
            }
            return keys;
        } finally {
            lock.unlock();
        }
    }

    private void read(Instant now) {
        try {
            keys = source.get();
            read = now;
        } catch (RuntimeException e) {
            LOG.warning(Fields.event("signing-keys-unreadable"), e);
        }
    }
}
