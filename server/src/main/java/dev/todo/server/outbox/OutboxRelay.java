package dev.todo.server.outbox;

import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.CloudEvent;
import dev.todo.server.store.Database;
import dev.todo.server.store.Outbox;
import dev.todo.server.store.OutboxFeed;
import dev.todo.server.task.Todos;
import dev.todo.service.ServiceModule;
import dev.todo.service.event.EventPublisher;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what the outbox holds, in the order it was committed for each user, and marks it once the transport has it.
 * What cannot be published holds back the events behind it of the same user, and of no other, and is tried again.
 *
 * <p>Any number of replicas may run a relay; the database's lock lets one work at a time. A relay that dies between
 * publishing and marking publishes again: consumers are idempotent.
 */
public final class OutboxRelay implements ServiceModule {

    private static final Events LOG = Events.of(OutboxRelay.class);
    static final String SOURCE = "/todo/server";
    private static final int BATCH = 500;
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

    private final Database database;
    private final Lane lane;
    private final EventPublisher publisher;
    private final Runnable sweep;
    private final InstantSource clock;
    private final Settings settings;
    private final OutboxMetrics metrics;
    private final Map<UUID, HeldBack> heldBack = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private Instant nextHousekeeping = Instant.MIN;

    /**
     * How the relay works.
     *
     * @param poll how long it waits for the database's word before it looks by itself
     * @param retention how long published events are kept
     */
    public record Settings(Duration poll, Duration retention) {

        /** A look each second, a week of history. */
        public static final Settings DEFAULT = new Settings(Duration.ofSeconds(1), Duration.ofDays(7));
    }

    /** A user whose event could not be published, until when, and how often in a row. */
    private record HeldBack(Instant until, int failures) {}

    /**
     * A relay from {@code database} to {@code publisher}.
     *
     * @param lane the topics it carries
     * @param sweep what is to be done each minute besides: putting forgotten work into the outbox again
     */
    public OutboxRelay(
            Database database,
            Lane lane,
            EventPublisher publisher,
            Runnable sweep,
            InstantSource clock,
            Settings settings) {
        this.database = database;
        this.lane = lane;
        this.publisher = publisher;
        this.sweep = sweep;
        this.clock = clock;
        this.settings = settings;
        this.metrics = new OutboxMetrics(database, clock);
        this.thread = Thread.ofPlatform().name(name()).daemon().unstarted(this::run);
    }

    /**
     * A relay of the server's database. One that carries what occurrences are made from also tells again of those that
     * are missing, and forgets what has expired.
     */
    public static OutboxRelay over(
            Database database, Lane lane, Todos todos, EventPublisher publisher, InstantSource clock) {
        MissedOccurrences missed = new MissedOccurrences(todos.series(), publisher, clock);
        Runnable sweep = lane == Lane.PUSHES
                ? () -> {}
                : () -> {
                    missed.run();
                    todos.forgetExpired();
                };
        return new OutboxRelay(database, lane, publisher, sweep, clock, Settings.DEFAULT);
    }

    @Override
    public String name() {
        return "outbox-relay-" + lane.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Stops after the batch under way, or without it when the transport is away: it is still in the outbox. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!thread.join(STOP_LIMIT)) {
                thread.interrupt();
                boolean _ = thread.join(STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped()) {
            try {
                Optional<OutboxFeed> claimed = OutboxFeed.claim(database, lane.topics());
                if (claimed.isPresent()) {
                    try (OutboxFeed feed = claimed.get()) {
                        relay(feed);
                    }
                } else {
                    pause(settings.poll());
                }
            } catch (UnavailableException e) {
                LOG.warning(Fields.event("outbox-database-away"), null);
                pause(settings.poll());
            } catch (RuntimeException e) {
                LOG.error(Fields.event("outbox-relay-failed"), e);
                pause(settings.poll());
            }
        }
    }

    private void relay(OutboxFeed feed) {
        while (!isStopped()) {
            keepHouse(feed);
            List<Outbox.Message> entries = feed.unpublished(usersHeldBack(), BATCH);
            if (entries.isEmpty()) {
                feed.awaitNews(settings.poll());
            } else {
                List<UUID> arrived = publish(entries);
                feed.published(arrived, clock.instant());
                metrics.published(arrived.size());
            }
        }
    }

    /** Publishes {@code entries} and answers the ids of those that arrived. */
    private List<UUID> publish(List<Outbox.Message> entries) {
        Map<Outbox.Message, CompletionStage<Void>> underWay = new LinkedHashMap<>();
        Set<UUID> failed = new HashSet<>();
        publisher.begin();
        for (Outbox.Message entry : entries) {
            if (!failed.contains(entry.user())) {
                CompletionStage<Void> stage = publisher.publish(entry.topic(), event(entry));
                if (stage.toCompletableFuture().isCompletedExceptionally()) {
                    failed.add(entry.user());
                }
                underWay.put(entry, stage);
            }
        }
        failed.clear();
        List<UUID> arrived = new ArrayList<>();
        underWay.forEach((entry, stage) -> {
            if (failed.contains(entry.user())) {
                return;
            }
            try {
                Void _ = stage.toCompletableFuture().get();
                arrived.add(entry.id());
                heldBack.remove(entry.user());
            } catch (ExecutionException | CancellationException e) {
                failed.add(entry.user());
                holdBack(entry, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed.add(entry.user());
            }
        });
        return arrived;
    }

    private void holdBack(Outbox.Message entry, Exception reason) {
        metrics.failed();
        HeldBack before = heldBack.get(entry.user());
        int failures = before == null ? 1 : before.failures() + 1;
        Duration wait = Duration.ofMillis(50L << Math.min(failures, 12));
        Instant until = clock.instant().plus(wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait);
        heldBack.put(entry.user(), new HeldBack(until, failures));
        LOG.warning(
                Fields.event("outbox-held-back")
                        .with("topic", entry.topic())
                        .with("id", entry.id())
                        .with("failures", failures),
                reason);
    }

    private Set<UUID> usersHeldBack() {
        Instant now = clock.instant();
        Set<UUID> users = new HashSet<>();
        heldBack.forEach((user, held) -> {
            if (held.until().isAfter(now)) {
                users.add(user);
            }
        });
        return users;
    }

    private void keepHouse(OutboxFeed feed) {
        Instant now = clock.instant();
        if (now.isBefore(nextHousekeeping)) {
            return;
        }
        nextHousekeeping = now.plus(HOUSEKEEPING);
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.warning(Fields.event("outbox-sweep-failed"), e);
        }
        feed.forget(now.minus(settings.retention()));
    }

    private static CloudEvent event(Outbox.Message entry) {
        return new CloudEvent(
                CloudEvent.SPEC_VERSION,
                entry.id().toString(),
                SOURCE,
                entry.type(),
                entry.subject(),
                entry.createdAt(),
                "application/json",
                entry.user().toString(),
                entry.sequence(),
                entry.payload());
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            boolean _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
