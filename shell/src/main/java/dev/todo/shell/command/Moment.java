package dev.todo.shell.command;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import dev.todo.shell.Context;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and where a phrase is said.
 *
 * @param now the moment, unless {@code local} is given
 * @param local the moment on the clock of {@code zone}
 * @param zone where
 * @param order how slashed dates read
 */
record Moment(Instant now, @Nullable LocalDateTime local, ZoneId zone, DateOrder order) {

    static final String NOW = "--now";
    static final String ZONE = "--zone";
    static final String ORDER = "--order";

    /** Here and now. */
    static Moment of(Context context) {
        return new Moment(context.clock().instant(), null, context.zone(), DateOrder.of(context.locale()));
    }

    /** The name of an option without its dashes, which is that of the field in a line of JSON. */
    static String field(String option) {
        return option.substring(2);
    }

    /** The same with what is given. */
    Moment with(Optional<String> newNow, Optional<String> newZone, Optional<String> newOrder) {
        ZoneId where = newZone.map(Moment::zone).orElse(zone);
        DateOrder reading = newOrder.map(Moment::order).orElse(order);
        return newNow.map(text -> at(text, where, reading)).orElseGet(() -> new Moment(now, local, where, reading));
    }

    /** What the interpreter wants to know. */
    TimeContext context() {
        ZonedDateTime moment = local == null ? now.atZone(zone) : local.atZone(zone);
        return new TimeContext(moment, DayOfWeek.MONDAY, order);
    }

    private static Moment at(String text, ZoneId zone, DateOrder order) {
        try {
            return new Moment(Instant.EPOCH, LocalDateTime.parse(text), zone, order);
        } catch (DateTimeException local) {
            try {
                return new Moment(OffsetDateTime.parse(text).toInstant(), null, zone, order);
            } catch (DateTimeException offset) {
                throw new InvalidInputException(
                        "'" + text + "' is not a time: 2026-12-01T09:00, or with an offset 2026-12-01T09:00:00+01:00");
            }
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidInputException("'" + text + "' is not a time zone, such as Europe/Berlin");
        }
    }

    private static DateOrder order(String text) {
        return switch (text) {
            case "dmy" -> DateOrder.DMY;
            case "mdy" -> DateOrder.MDY;
            default -> throw new InvalidInputException("'" + text + "' is no order of dates: dmy or mdy");
        };
    }
}
