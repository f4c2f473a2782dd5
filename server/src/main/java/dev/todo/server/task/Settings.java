package dev.todo.server.task;

import dev.todo.core.api.Profile;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.DateOrder;
import dev.todo.server.store.User;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** A user's settings, and what follows when they change. */
final class Settings {

    private final ReminderRules reminders;

    Settings(ReminderRules reminders) {
        this.reminders = reminders;
    }

    /** Changes the settings; days and reminders that float with the user's zone move. */
    Profile change(Change change, Profile.Change wanted) {
        User before = change.user();
        User after = new User(
                before.id(),
                wanted.name() == null ? before.name() : Texts.name("name", wanted.name()),
                wanted.zone() == null ? before.zone() : zone(wanted.zone()),
                wanted.weekStart() == null ? before.weekStart() : weekday(wanted.weekStart()),
                wanted.dateOrder() == null ? before.dateOrder() : dateOrder(wanted.dateOrder()),
                wanted.allDayReminderTime() == null ? before.allDayReminderTime() : time(wanted.allDayReminderTime()));
        change.store().users().update(change.tx(), after);
        if (!after.zone().equals(before.zone())) {
            change.store().tasks().reckonDues(change.tx(), after);
        }
        if (!after.zone().equals(before.zone()) || !after.allDayReminderTime().equals(before.allDayReminderTime())) {
            reminders.relocate(change, after);
        }
        return after.profile();
    }

    private static ZoneId zone(String text) {
        return Zones.read("zone", text);
    }

    private static DayOfWeek weekday(String text) {
        try {
            return DayOfWeek.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("weekStart", "'" + text + "' is not a day of the week, such as monday");
        }
    }

    private static DateOrder dateOrder(String text) {
        try {
            return DateOrder.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("dateOrder", "'" + text + "' is neither dmy nor mdy");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            throw new InvalidInputException("allDayReminderTime", "'" + text + "' is not a time of day, such as 09:00");
        }
    }
}
