package dev.todo.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which jobs an outside scheduler has for the reminders of all users, and which it should have. */
public final class ReminderJobs {

    /**
     * A reminder whose jobs are not as they should be.
     *
     * @param id the reminder
     * @param generation which move of it counts
     * @param firesAt when it fires
     * @param registered the generation the scheduler has a job for; 0 for none
     */
    public record Standing(UUID id, int generation, Instant firesAt, int registered) {}

    private static final String COLUMNS = "id, generation, fires_at, registered_generation";

    /** Reminders that wait for their time without a job, the next to fire first. */
    public List<Standing> missing(Tx tx, int limit) {
        return tx.list(
                "select " + COLUMNS + " from reminders where state = 'scheduled' and registered_generation < generation"
                        + " order by fires_at limit ?",
                ReminderJobs::standing,
                limit);
    }

    /** Reminders that were cancelled and have a job. */
    public List<Standing> obsolete(Tx tx, int limit) {
        return tx.list(
                "select " + COLUMNS + " from reminders where state = 'cancelled' and registered_generation > 0"
                        + " order by id limit ?",
                ReminderJobs::standing,
                limit);
    }

    /** Notes that the scheduler has the jobs of {@code standings}. */
    public void registered(Tx tx, Collection<Standing> standings) {
        tx.update(
                """
                update reminders r set registered_generation = j.generation
                from unnest(?::uuid[], ?::int[]) as j (id, generation)
                where r.id = j.id and r.registered_generation < j.generation
                """,
                standings.stream().map(Standing::id).toList(),
                standings.stream().map(Standing::generation).toList());
    }

    /** Notes that the scheduler has the jobs of {@code standings} no more. */
    public void forgotten(Tx tx, Collection<Standing> standings) {
        tx.update(
                """
                update reminders r set registered_generation = 0
                from unnest(?::uuid[], ?::int[]) as j (id, registered)
                where r.id = j.id and r.registered_generation = j.registered
                """,
                standings.stream().map(Standing::id).toList(),
                standings.stream().map(Standing::registered).toList());
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.uuid("id"),
                row.integer("generation"),
                row.instant("fires_at"),
                row.integer("registered_generation"));
    }
}
