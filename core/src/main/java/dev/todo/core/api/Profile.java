package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's own settings.
 *
 * @param id the user
 * @param name what they are called
 * @param zone their zone, in which "today" is reckoned
 * @param weekStart the English name of the first day of their week, in lower case
 * @param dateOrder how slashed dates read, {@code dmy} or {@code mdy}
 * @param allDayReminderTime the time of day from which reminders of all-day tasks are counted, {@code HH:mm}
 */
@Json
public record Profile(
        UUID id, String name, ZoneId zone, String weekStart, String dateOrder, String allDayReminderTime) {

    /**
     * Changes some of the settings; {@code null} leaves one as it is.
     *
     * @param name what they are called
     * @param zone an IANA zone
     * @param weekStart a day of the week
     * @param dateOrder {@code dmy} or {@code mdy}
     * @param allDayReminderTime {@code HH:mm}
     */
    @Json
    public record Change(
            @Nullable String name,
            @Nullable String zone,
            @Nullable String weekStart,
            @Nullable String dateOrder,
            @Nullable String allDayReminderTime) {}
}
