package dev.todo.shell.terminal;

import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days and times as people say them: {@code tomorrow 17:00}, {@code 2 days ago}, {@code Fri 9:00}, {@code 7 Dec}. The
 * names are written out here because the JDK's localised formats take longer to load than all else a command does.
 *
 * @param now the moment it is said
 * @param zone the zone of who reads it
 */
public record RelativeDates(Instant now, ZoneId zone) {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** When {@code task} is due, on the reader's clock; empty when it has no due. */
    public String due(Task task) {
        return task.due() == null ? "" : moment(task.due(), task.zone());
    }

    /** A local moment of {@code from} (the reader's zone if {@code null}), on the reader's clock. */
    public String moment(LocalMoment moment, @Nullable ZoneId from) {
        if (moment.allDay() || from == null || from.equals(zone)) {
            return date(moment.date(), moment.timeOrNull());
        }
        return instant(moment.in(from));
    }

    /** An instant on the reader's clock. */
    public String instant(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate(), local.toLocalTime());
    }

    /** Whether {@code task} is open and its due has passed. */
    public boolean overdue(Task task) {
        return task.status() == Status.OPEN
                && task.dueInstant(zone).map(due -> due.isBefore(now)).orElse(false);
    }

    /** Whether {@code task} is due today. */
    public boolean today(Task task) {
        return task.due() != null
                && dueDate(task.due(), task.zone()).equals(now.atZone(zone).toLocalDate());
    }

    private LocalDate dueDate(LocalMoment due, @Nullable ZoneId from) {
        return due.allDay() || from == null
                ? due.date()
                : due.in(from).atZone(zone).toLocalDate();
    }

    private String date(LocalDate date, @Nullable LocalTime time) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < -1 && days > -7) {
            return -days + " days ago";
        }
        return day(date, today, days) + (time == null ? "" : " " + clock(time));
    }

    private static String day(LocalDate date, LocalDate today, long days) {
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        String weekday = DAYS.get(date.getDayOfWeek().getValue() - 1);
        if (days > 1 && days < 7) {
            return weekday;
        }
        String dayOfMonth = date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
        if (date.getYear() != today.getYear() && Math.abs(days) > 180) {
            return dayOfMonth + " " + date.getYear();
        }
        return days > 0 ? weekday + " " + dayOfMonth : dayOfMonth;
    }

    private static String clock(LocalTime time) {
        return time.getHour() + (time.getMinute() < 10 ? ":0" : ":") + time.getMinute();
    }
}
