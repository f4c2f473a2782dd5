package dev.todo.service.socket;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client. A virtual thread writes while there is something, so that nobody else ever waits
 * for a client; between messages there is no thread.
 */
final class Outgoing {

    /** How much goes into one write when much waits. */
    private static final int BATCH = 16 * 1024;

    private final DataWriter out;
    private final Runnable broken;
    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final ArrayDeque<Entry> queue = new ArrayDeque<>(2);
    private long queued;
    private boolean writing;
    private boolean ended;
    private volatile long writingSince;

    private record Entry(SocketMessage message, @Nullable Runnable written) {
        byte[] frame() {
            return message.frame();
        }
    }

    /**
     * @param limit how many bytes may wait
     * @param broken run when the connection cannot be written to
     */
    Outgoing(DataWriter out, long limit, Runnable broken) {
        this.out = out;
        this.limit = limit;
        this.broken = broken;
    }

    /** What became of a frame. */
    enum Offer {
        TAKEN,
        FULL,
        ENDED
    }

    /** Puts {@code message} behind the others. */
    Offer offer(SocketMessage message, @Nullable Runnable written) {
        return put(message, written, false);
    }

    /** Puts the last frame behind the others; there is always room for it. */
    void last(SocketMessage message) {
        put(message, null, true);
    }

    private Offer put(SocketMessage message, @Nullable Runnable written, boolean last) {
        lock.lock();
        try {
            if (ended) {
                return Offer.ENDED;
            }
            if (!last && queued + message.frame().length > limit) {
                return Offer.FULL;
            }
            ended = last;
            queue.add(new Entry(message, written));
            queued += message.frame().length;
            if (!writing) {
                writing = true;
                Thread.ofVirtual().name("socket-writer").start(this::write);
            }
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (take(batch)) {
                writingSince = System.nanoTime() | 1; // 0 is: not writing
                out.writeNow(bytes(batch));
                writingSince = 0;
                batch.forEach(entry -> {
                    if (entry.written() != null) {
                        entry.written().run();
                    }
                });
                batch.clear();
            }
        } catch (RuntimeException e) {
            abandon();
            broken.run();
        }
    }

    /** Fills {@code batch}; false when nothing waits any more, and the writing ends. */
    private boolean take(List<Entry> batch) {
        lock.lock();
        try {
            int size = 0;
            while (!queue.isEmpty()
                    && (batch.isEmpty() || size + queue.element().frame().length <= BATCH)) {
                Entry entry = queue.remove();
                size += entry.frame().length;
                batch.add(entry);
            }
            queued -= size;
            writing = !batch.isEmpty();
            if (!writing) {
                idle.signalAll();
            }
            return writing;
        } finally {
            lock.unlock();
        }
    }

    private static BufferData bytes(List<Entry> batch) {
        if (batch.size() == 1) {
            return BufferData.create(batch.getFirst().frame());
        }
        BufferData all = BufferData.create(
                batch.stream().mapToInt(entry -> entry.frame().length).sum());
        batch.forEach(entry -> all.write(entry.frame()));
        return all;
    }

    /** Takes nothing more and forgets what waits. */
    void abandon() {
        lock.lock();
        try {
            ended = true;
            queue.clear();
            queued = 0;
            writing = false;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether at {@code now}, of {@link System#nanoTime()}, one write takes longer than {@code longest} already. */
    boolean stuck(long now, Duration longest) {
        long since = writingSince;
        return since != 0 && now - since > longest.toNanos();
    }

    /** Waits until all is written, at most {@code time}. */
    void awaitIdle(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            while (writing && left > 0) {
                left = idle.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
