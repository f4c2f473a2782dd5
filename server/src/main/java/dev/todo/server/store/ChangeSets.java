package dev.todo.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code change_sets} and {@code change_images}: what an undo needs. */
public final class ChangeSets {

    /**
     * What a set did to one task.
     *
     * @param task the task
     * @param change what kind of change
     * @param before the task before the set as JSON; {@code null} when the set made it
     * @param version the version the set left it at
     */
    public record Image(UUID task, String change, @Nullable String before, long version) {}

    /** Whether {@code set} of {@code user} is there and can still grow. */
    public boolean open(Tx tx, UUID user, UUID set) {
        return tx.one("""
                        select 1 as one from change_sets
                        where id = ?::uuid and user_id = ?::uuid and undone_at is null
                        """, row -> true, set, user).isPresent();
    }

    /** Starts a set. */
    public void insert(Tx tx, UUID user, UUID set, long sequence, Instant now) {
        tx.update(
                "insert into change_sets (id, user_id, seq, created_at) values (?::uuid, ?::uuid, ?, ?)",
                set,
                user,
                sequence,
                now);
    }

    /** Adds what was done to a task; of one that is in the set already the first image stays. */
    public void add(Tx tx, UUID set, Image image) {
        tx.update("""
                insert into change_images (change_set, task_id, change, before, version)
                values (?::uuid, ?::uuid, ?, ?::jsonb, ?)
                on conflict (change_set, task_id) do update set version = excluded.version,
                    change = case when change_images.before is null then change_images.change else excluded.change end
                """, set, image.task(), image.change(), image.before(), image.version());
    }

    /** The newest set of {@code user} since {@code since} that is not undone. */
    public Optional<UUID> newest(Tx tx, UUID user, Instant since) {
        return tx.one("""
                select id from change_sets where user_id = ?::uuid and undone_at is null and created_at >= ?
                order by seq desc limit 1
                """, row -> row.uuid("id"), user, since);
    }

    /** What a set did, in the order of the tasks' numbers. */
    public List<Image> images(Tx tx, UUID set) {
        return tx.list(
                """
                select i.task_id, i.change, i.before::text as before, i.version
                from change_images i join tasks t on t.id = i.task_id
                where i.change_set = ?::uuid order by t.number
                """,
                row -> new Image(
                        row.uuid("task_id"), row.text("change"), row.textOrNull("before"), row.number("version")),
                set);
    }

    /** Notes that a set is undone. */
    public void markUndone(Tx tx, UUID set, Instant now) {
        tx.update("update change_sets set undone_at = ? where id = ?::uuid", now, set);
    }

    /** Lets the sets that left {@code task} at {@code version} know it by {@code restored}: an undo brought it back. */
    public void renumber(Tx tx, UUID task, long version, long restored) {
        tx.update("""
                update change_images i set version = ? from change_sets s
                where s.id = i.change_set and s.undone_at is null and i.task_id = ?::uuid and i.version = ?
                """, restored, task, version);
    }

    /** Forgets what is too old to be undone; answers how many sets. */
    public long prune(Tx tx, Instant before) {
        return tx.update("delete from change_sets where created_at < ?", before);
    }
}
