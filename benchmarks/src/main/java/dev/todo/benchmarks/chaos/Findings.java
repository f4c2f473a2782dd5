package dev.todo.benchmarks.chaos;

import dev.todo.core.reminder.Reminder;
import dev.todo.server.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Holds what was acknowledged against what is stored and what was shown. */
final class Findings {

    private final Database database;
    private final List<Actor> actors;

    Findings(Database database, List<Actor> actors) {
        this.database = database;
        this.actors = List.copyOf(actors);
    }

    /** All that is wrong, a line each; nothing when the promises were kept. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        List<UUID> made =
                actors.stream().flatMap(actor -> actor.made().stream()).toList();
        List<UUID> completed = actors.stream()
                .flatMap(actor -> actor.completed().stream())
                .distinct()
                .toList();
        note(
                wrong,
                "acknowledged tasks lost",
                made.size() - count("select count(*) from tasks where id = any (?) and deleted_at is null", made));
        note(
                wrong,
                "acknowledged completions lost",
                completed.size()
                        - count("select count(*) from tasks where id = any (?) and status = 'done'", completed));
        note(wrong, "completed tasks without a successor", withoutSuccessor(completed));
        note(wrong, "tasks with more than one successor", count("""
                select count(*) from (select parent from tasks where parent = any (?) and deleted_at is null
                group by parent having count(*) > 1) twice""", completed));
        note(wrong, "places of a series that are taken twice", count("""
                select count(*) from (select series_id, series_index from tasks
                where user_id = any (?) and series_id is not null and deleted_at is null
                group by series_id, series_index having count(*) > 1) twice""", users()));
        note(wrong, "series with a gap", count("""
                select count(*) from (select series_id from tasks
                where user_id = any (?) and series_id is not null and deleted_at is null
                group by series_id having max(series_index) <> count(*)) gaps""", users()));
        note(wrong, "reminders that were never shown", notShown());
        note(wrong, "reminders shown twice on one device", shownTwice());
        actors.forEach(actor -> wrong.addAll(actor.surprises()));
        return wrong;
    }

    /** Whether nothing is on its way any more. */
    boolean settled() {
        List<UUID> completed = actors.stream()
                .flatMap(actor -> actor.completed().stream())
                .distinct()
                .toList();
        return notShown() == 0
                && withoutSuccessor(completed) == 0
                && count("select count(*) from outbox where published_at is null and user_id = any (?)", users()) == 0;
    }

    private static void note(List<String> wrong, String what, int count) {
        if (count != 0) {
            wrong.add(what + ": " + count);
        }
    }

    private int withoutSuccessor(Collection<UUID> completed) {
        return completed.size()
                - count(
                        "select count(distinct parent) from tasks where parent = any (?) and deleted_at is null",
                        completed);
    }

    private int notShown() {
        int missing = 0;
        for (Actor actor : actors) {
            for (Reminder reminder : actor.reminders()) {
                boolean shown = actor.screens().stream()
                        .anyMatch(screen -> screen.shown().containsKey(reminder.deliveryId()));
                missing += shown ? 0 : 1;
            }
        }
        return missing;
    }

    private int shownTwice() {
        int twice = 0;
        for (Actor actor : actors) {
            for (Screen screen : actor.screens()) {
                twice += (int) screen.shown().values().stream()
                        .filter(times -> times > 1)
                        .count();
            }
        }
        return twice;
    }

    private List<UUID> users() {
        return actors.stream().map(Actor::user).toList();
    }

    private int count(String sql, Collection<UUID> ids) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
