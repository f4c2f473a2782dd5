package dev.todo.mcp;

import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says dates and times as one person reads them: {@code today 17:00}, {@code tomorrow}, {@code Tue 1 Dec 09:00}, with the
 * year only when it is another one.
 *
 * @param now when it is said
 * @param zone the reader's zone
 */
record Moments(Instant now, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /** A local moment of {@code itsZone}, which is named when the reader's clock shows another time. */
    String say(LocalMoment moment, @Nullable ZoneId itsZone) {
        String said =
                moment.time().map(time -> day(moment.date()) + " " + time(time)).orElseGet(() -> day(moment.date()));
        boolean foreign =
                itsZone != null && !moment.allDay() && !moment.in(itsZone).equals(moment.in(zone));
        return foreign ? said + " (" + itsZone + ")" : said;
    }

    /** An instant, on the reader's clock. */
    String say(Instant instant) {
        return say(LocalMoment.of(instant.atZone(zone).toLocalDateTime()), null);
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    private String day(LocalDate date) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.equals(today)) {
            return "today";
        }
        if (date.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        if (date.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return (date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(date);
    }
}
