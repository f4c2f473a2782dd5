package dev.todo.service.socket;

import java.util.concurrent.locks.LockSupport;

/** Holds back who reads too fast: ten seconds' worth at once, then so many a second. For one thread. */
final class Pace {

    private static final long SECOND = 1_000_000_000L;
    private static final int BURST_SECONDS = 10;

    private final long cost;
    private long paidUntil = System.nanoTime() - BURST_SECONDS * SECOND;

    Pace(int perSecond) {
        this.cost = SECOND / perSecond;
    }

    /** Counts one, and waits when there were too many. */
    void next() {
        long now = System.nanoTime();
        paidUntil = Math.max(paidUntil, now - BURST_SECONDS * SECOND) + cost;
        if (paidUntil > now) {
            LockSupport.parkNanos(paidUntil - now);
        }
    }
}
