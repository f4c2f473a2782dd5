package dev.todo.server.reminder;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.store.Database;
import dev.todo.server.store.ReminderJobs;
import dev.todo.server.store.ReminderJobs.Standing;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Gives the scheduler the jobs it lacks and takes back those whose reminder was cancelled, some at a time. A job is noted
 * after the scheduler has it: one that is given twice does no harm, one that is noted and not given would.
 */
final class Registration {

    private static final Events LOG = Events.of(Registration.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 16;

    private final Database database;
    private final ReminderScheduler scheduler;
    private final ReminderJobs jobs = new ReminderJobs();
    private final ReminderMetrics metrics = new ReminderMetrics();

    Registration(Database database, ReminderScheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    /** What came of a round. */
    enum Round {
        /** There was nothing to do. */
        DONE,
        /** There may be more to do. */
        MORE,
        /** The scheduler did not take everything. */
        REFUSED
    }

    /**
     * One round: at most {@value #BATCH} jobs given and as many taken back.
     *
     * @throws UnavailableException when the database is away
     */
    Round round() {
        List<Standing> missing = database.inTransaction(tx -> jobs.missing(tx, BATCH));
        List<Standing> given = each(missing, this::give);
        if (!given.isEmpty()) {
            database.runInTransaction(tx -> jobs.registered(tx, given));
            metrics.registered(given.size());
        }
        List<Standing> obsolete = database.inTransaction(tx -> jobs.obsolete(tx, BATCH));
        List<Standing> taken = each(obsolete, this::takeBack);
        if (!taken.isEmpty()) {
            database.runInTransaction(tx -> jobs.forgotten(tx, taken));
        }
        if (given.size() < missing.size() || taken.size() < obsolete.size()) {
            return Round.REFUSED;
        }
        return missing.isEmpty() && obsolete.isEmpty() ? Round.DONE : Round.MORE;
    }

    private void give(Standing standing) {
        scheduler.schedule(job(standing, standing.generation()));
        if (standing.registered() > 0) {
            try {
                takeBack(standing);
            } catch (UnavailableException e) {
                // Its trigger will find that the reminder has moved on.
                metrics.refused();
            }
        }
    }

    private void takeBack(Standing standing) {
        scheduler.cancel(job(standing, standing.registered()));
    }

    private static ReminderJob job(Standing standing, int generation) {
        return new ReminderJob(standing.id(), generation, standing.firesAt());
    }

    /** Does {@code work} with each of {@code standings}, several at once; answers those it was done with. */
    private List<Standing> each(List<Standing> standings, Consumer<Standing> work) {
        if (standings.isEmpty()) {
            return List.of();
        }
        Queue<Standing> done = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        List<Callable<Void>> calls = new ArrayList<>();
        for (Standing standing : standings) {
            calls.add(() -> {
                // A scheduler that is away would let each of them time out; one bad job must not stop the others.
                boolean away = done.isEmpty() && failures.get() >= AT_ONCE;
                if (!away && attempt(standing, work, failures)) {
                    done.add(standing);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("reminder-jobs-", 0).factory())) {
            threads.invokeAll(calls);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(done);
    }

    private boolean attempt(Standing standing, Consumer<Standing> work, AtomicInteger failures) {
        try {
            work.accept(standing);
            return true;
        } catch (UnavailableException e) {
            metrics.refused();
            if (failures.getAndIncrement() == 0) {
                LOG.warning(Fields.event("reminder-scheduler-away"), e);
            }
        } catch (RuntimeException e) {
            metrics.refused();
            failures.incrementAndGet();
            LOG.error(
                    Fields.event("reminder-job-refused")
                            .with("reminder", standing.id())
                            .with("generation", standing.generation()),
                    e);
        }
        return false;
    }
}
