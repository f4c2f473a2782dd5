package dev.todo.server.reminder;

import dev.todo.server.store.Database;
import dev.todo.server.store.ReminderWatch;
import dev.todo.service.ServiceModule;
import io.helidon.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an outside scheduler informed: every reminder that waits gets a job for its generation, soon after its
 * transaction. Beside it a sweep looks twice a second for reminders whose time has passed and fires them itself, so
 * that a job that was lost, or a scheduler that is away, costs a second or two, and never the reminder.
 *
 * <p>Any number of replicas may run it. The database's lock lets one of them talk to the scheduler; all sweep.
 */
public final class ReminderRegistrar implements ServiceModule {

    /** How long a job may be overdue before the sweep does its work: together with its pace less than two seconds. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SHORTEST_BACK_OFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final ReminderFiring firing;
    private final Registration registration;
    private final Housekeeping housekeeping;
    private final InstantSource clock;
    private final ReminderMetrics metrics = new ReminderMetrics();
    private final ReminderThread registering;
    private final ReminderThread sweeping;
    private final Pace pace = new Pace(Duration.ZERO);
    private Duration backOff = SHORTEST_BACK_OFF;

    /** Informs {@code scheduler} of what {@code database} holds, and fires through {@code firing} what it forgets. */
    public ReminderRegistrar(
            Database database, ReminderFiring firing, ReminderScheduler scheduler, InstantSource clock) {
        this.firing = firing;
        this.registration = new Registration(database, scheduler);
        this.housekeeping = new Housekeeping(database, clock);
        this.clock = clock;
        this.registering =
                new ReminderThread("reminder-registrar", database, () -> ReminderWatch.claim(database), this::register);
        this.sweeping = new ReminderThread(
                "reminder-sweep", database, () -> Optional.of(ReminderWatch.open(database)), this::sweep);
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return List.of(registering, sweeping);
    }

    @Override
    public void start() {
        registering.start();
        sweeping.start();
    }

    /** Stops after the round under way. */
    @Override
    public void close() {
        registering.close();
        sweeping.close();
    }

    private void register(ReminderWatch watch) {
        if (!pace.isTime()) {
            registering.awaitNews(watch, SWEEP);
            return;
        }
        switch (registration.round()) {
            case MORE -> backOff = SHORTEST_BACK_OFF;
            case DONE -> {
                backOff = SHORTEST_BACK_OFF;
                registering.awaitNews(watch, POLL);
            }
            case REFUSED -> {
                pace.delay(backOff);
                Duration longer = backOff.multipliedBy(2);
                backOff = longer.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : longer;
            }
        }
    }

    private void sweep(ReminderWatch watch) {
        Optional<Instant> next = watch.next();
        Instant now = clock.instant();
        metrics.next(next, now);
        if (next.isPresent() && next.get().isBefore(now.minus(GRACE))) {
            metrics.swept(firing.fireAll(GRACE).fired());
        }
        housekeeping.perhaps();
        sweeping.awaitNews(watch, SWEEP);
    }
}
