package dev.todo.notifier;

import dev.todo.core.error.TodoException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A thread that makes a round again and again until it is closed; a round that fails ends no other. */
final class Rounds implements AutoCloseable {

    private static final Events LOG = Events.of(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Consumer<Rounds> round;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** A thread by the name of {@code name} that waits {@code pause} before each {@code round}. */
    Rounds(String name, Duration pause, Consumer<Rounds> round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether a round under way should end. */
    boolean stopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                guarded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void guarded() {
        try {
            round.accept(this);
        } catch (TodoException e) {
            // That the server cannot tell changes nothing, and the next round is soon enough.
            LOG.warning(Fields.event("round-postponed").with("round", name), e);
        } catch (RuntimeException e) {
            LOG.error(Fields.event("round-failed").with("round", name), e);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
