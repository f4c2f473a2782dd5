package dev.todo.server.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 §5.7): unique everywhere and, to the millisecond, in the order of their making. */
public final class Ids {

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** Ids that carry the time of {@code clock}. */
    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id. */
    public UUID next() {
        long time = clock.millis() << 16;
        long version = 0x7000L | random.nextInt(0x1000);
        long variant = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(time | version, variant);
    }
}
