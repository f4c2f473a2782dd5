package dev.todo.server.store;

import dev.todo.core.api.SavedFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code saved_filters}. */
public final class SavedFilters {

    /** All of a user's, by name. */
    public List<SavedFilter> all(Tx tx, UUID user) {
        return tx.list(
                "select id, name, query from saved_filters where user_id = ?::uuid order by lower(name)",
                SavedFilters::filter,
                user);
    }

    /** One of a user's. */
    public Optional<SavedFilter> find(Tx tx, UUID user, UUID id) {
        return tx.one(
                "select id, name, query from saved_filters where user_id = ?::uuid and id = ?::uuid",
                SavedFilters::filter,
                user,
                id);
    }

    /** The one with that name, in any case. */
    public Optional<SavedFilter> named(Tx tx, UUID user, String name) {
        return tx.one(
                "select id, name, query from saved_filters where user_id = ?::uuid and lower(name) = lower(?)",
                SavedFilters::filter,
                user,
                name);
    }

    /** Adds one, or stores it anew. */
    public void put(Tx tx, UUID user, SavedFilter filter) {
        tx.update("""
                insert into saved_filters (id, user_id, name, query) values (?::uuid, ?::uuid, ?, ?)
                on conflict (id) do update set name = excluded.name, query = excluded.query
                """, filter.id(), user, filter.name(), filter.query());
    }

    /** Deletes one; {@code false} when the user has none by that id. */
    public boolean delete(Tx tx, UUID user, UUID id) {
        return tx.update("delete from saved_filters where user_id = ?::uuid and id = ?::uuid", user, id) > 0;
    }

    private static SavedFilter filter(Row row) {
        return new SavedFilter(row.uuid("id"), row.text("name"), row.text("query"));
    }
}
