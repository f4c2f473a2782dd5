package dev.todo.server.store;

import dev.todo.core.api.Profile;
import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A user and their settings.
 *
 * @param id unique everywhere
 * @param name what they are called
 * @param zone in which their days are reckoned
 * @param weekStart the first day of their week
 * @param dateOrder how slashed dates read
 * @param allDayReminderTime from which reminders of all-day tasks are counted
 */
public record User(
        UUID id, String name, ZoneId zone, DayOfWeek weekStart, DateOrder dateOrder, LocalTime allDayReminderTime) {

    /** The settings as their owner sees them. */
    public Profile profile() {
        return new Profile(
                id,
                name,
                zone,
                weekStart.name().toLowerCase(Locale.ROOT),
                dateOrder.name().toLowerCase(Locale.ROOT),
                allDayReminderTime.toString());
    }

    /** Where the user stands at {@code now}, on the clock of {@code spoken}. */
    public TimeContext context(Instant now, ZoneId spoken) {
        return new TimeContext(now.atZone(spoken), weekStart, dateOrder);
    }
}
