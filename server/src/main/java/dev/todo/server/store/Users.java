package dev.todo.server.store;

import dev.todo.core.language.time.DateOrder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table {@code users}. */
public final class Users {

    private static final String COLUMNS = "id, name, zone, week_start, date_order, all_day_reminder_time";

    /**
     * A user whose changes wait until the transaction ends.
     *
     * @param user the user
     * @param sequence the number of this change
     * @param lastNumber the number of the user's newest task
     */
    public record Locked(User user, long sequence, long lastNumber) {}

    /** The user with {@code id}. */
    public Optional<User> find(Tx tx, UUID id) {
        return tx.one("select " + COLUMNS + " from users where id = ?::uuid", Users::user, id);
    }

    /** The id of the user who was made first. */
    public Optional<UUID> first(Tx tx) {
        return tx.one("select id from users order by created_at, id limit 1", row -> row.uuid("id"));
    }

    /** Takes the user's next sequence number and, with it, the right to change what is theirs. */
    public Optional<Locked> lock(Tx tx, UUID id) {
        return tx.one(
                "update users set seq = seq + 1 where id = ?::uuid returning seq, last_number, " + COLUMNS,
                row -> new Locked(user(row), row.number("seq"), row.number("last_number")),
                id);
    }

    /**
     * A user whose changes wait until the transaction ends.
     *
     * @param id the user
     * @param sequence the number of their last change
     */
    public record Held(UUID id, long sequence) {}

    /**
     * Takes the right to change what is theirs from those of {@code ids} of whom nobody else has it, without waiting. To
     * be followed by {@link #advance(Tx, Map)}.
     */
    public List<Held> lockFree(Tx tx, Collection<UUID> ids) {
        return tx.list(
                "select id, seq from users where id = any (?::uuid[]) order by id for no key update skip locked",
                row -> new Held(row.uuid("id"), row.number("seq")),
                ids);
    }

    /** Writes back the number of the last change of each user. */
    public void advance(Tx tx, Map<UUID, Long> sequences) {
        tx.update("""
                update users u set seq = n.seq from unnest(?::uuid[], ?::bigint[]) as n (id, seq) where u.id = n.id
                """, sequences.keySet(), sequences.values());
    }

    /** Writes back the numbers a change has used. */
    public void advance(Tx tx, UUID id, long sequence, long lastNumber) {
        tx.update("update users set seq = ?, last_number = ? where id = ?::uuid", sequence, lastNumber, id);
    }

    /** Adds a user with the default settings. */
    public void insert(Tx tx, UUID id, String name, ZoneId zone, Instant now) {
        tx.update("insert into users (id, name, zone, created_at) values (?::uuid, ?, ?, ?)", id, name, zone, now);
    }

    /** Stores the settings. */
    public void update(Tx tx, User user) {
        tx.update(
                """
                update users set name = ?, zone = ?, week_start = ?::weekday, date_order = ?::date_order,
                    all_day_reminder_time = ?::time
                where id = ?::uuid
                """,
                user.name(),
                user.zone(),
                user.weekStart().name().toLowerCase(Locale.ROOT),
                user.dateOrder().name().toLowerCase(Locale.ROOT),
                user.allDayReminderTime(),
                user.id());
    }

    /** Deletes the user and all they have. */
    public void delete(Tx tx, UUID id) {
        tx.update("delete from users where id = ?::uuid", id);
    }

    private static User user(Row row) {
        return new User(
                row.uuid("id"),
                row.text("name"),
                ZoneId.of(row.text("zone")),
                DayOfWeek.valueOf(row.text("week_start").toUpperCase(Locale.ROOT)),
                DateOrder.valueOf(row.text("date_order").toUpperCase(Locale.ROOT)),
                row.time("all_day_reminder_time"));
    }
}
