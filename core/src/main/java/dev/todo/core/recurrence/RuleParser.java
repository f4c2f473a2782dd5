package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the text of one rule. */
final class RuleParser {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final String PREFIX = "RRULE:";
    private static final int MAX_LENGTH = 2_000;

    private static final List<String> KNOWN = List.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS");

    private final Map<String, String> parts = new LinkedHashMap<>();

    RuleParser(String text) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        if (rule.startsWith(PREFIX)) {
            rule = rule.substring(PREFIX.length());
        }
        if (rule.isBlank()) {
            throw new InvalidInputException("a recurrence rule is empty, write for example FREQ=WEEKLY;BYDAY=MO");
        }
        if (rule.length() > MAX_LENGTH) {
            throw new InvalidInputException("a recurrence rule has at most " + MAX_LENGTH + " characters");
        }
        for (String part : rule.split(";", -1)) {
            split(part);
        }
    }

    private void split(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
        String value = equals < 0 ? "" : part.substring(equals + 1).strip();
        if (equals < 0 || name.isEmpty() || value.isEmpty()) {
            throw new InvalidInputException(
                    "'" + part + "' is not a part of a recurrence rule, parts look like FREQ=WEEKLY and BYDAY=MO,TH");
        }
        if (!KNOWN.contains(name) && !name.equals("RSCALE") && !name.equals("SKIP")) {
            throw new InvalidInputException(name + " is not known, parts are " + String.join(", ", KNOWN));
        }
        if (parts.putIfAbsent(name, value) != null) {
            throw new InvalidInputException(name + " stands twice, keep one of them");
        }
    }

    RecurrenceRule rule(DayOfWeek weekStart) {
        Frequency frequency = frequency();
        ByParts by = new ByParts(
                numbers("BYMONTH"),
                numbers("BYWEEKNO"),
                numbers("BYYEARDAY"),
                numbers("BYMONTHDAY"),
                list("BYDAY", OrdinalDay::parse),
                numbers("BYHOUR"),
                numbers("BYMINUTE"),
                numbers("BYSECOND"),
                numbers("BYSETPOS"));
        String interval = parts.get("INTERVAL");
        String count = parts.get("COUNT");
        RecurrenceRule rule = new RecurrenceRule(
                frequency,
                interval == null ? 1 : number("INTERVAL", interval),
                count == null ? null : (Integer) number("COUNT", count),
                until(),
                weekStart(weekStart),
                by);
        checkCalendar(rule);
        return rule;
    }

    private Frequency frequency() {
        String value = parts.get("FREQ");
        if (value == null) {
            throw new InvalidInputException("FREQ is missing, write for example FREQ=DAILY");
        }
        for (Frequency frequency : Frequency.values()) {
            if (frequency.name().equals(value)) {
                return frequency;
            }
        }
        throw new InvalidInputException(
                "FREQ: '" + value + "' is not known, use DAILY, WEEKLY, MONTHLY, YEARLY, HOURLY, MINUTELY or SECONDLY");
    }

    private List<Integer> numbers(String part) {
        return list(part, value -> number(part, value));
    }

    private <T> List<T> list(String part, Function<String, T> read) {
        String text = parts.get(part);
        if (text == null) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (String value : text.split(",", -1)) {
            values.add(read.apply(value.strip()));
        }
        return values;
    }

    private static int number(String part, String value) {
        if (!value.matches("[+-]?[0-9]{1,9}")) {
            throw new InvalidInputException(part + ": '" + value + "' is not a number");
        }
        return Integer.parseInt(value);
    }

    private @Nullable LocalMoment until() {
        String value = parts.get("UNTIL");
        if (value == null) {
            return null;
        }
        if (value.endsWith("Z")) {
            throw new InvalidInputException("UNTIL: '" + value
                    + "' is in UTC; give it on the clock of the due, as 20271231 or 20271231T090000, without the Z");
        }
        try {
            return value.indexOf('T') < 0
                    ? LocalMoment.of(LocalDate.parse(value, DATE))
                    : LocalMoment.of(LocalDateTime.parse(value, DATE_TIME));
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "UNTIL: '" + value + "' is not a date, write it as 20271231 or 20271231T090000");
        }
    }

    private DayOfWeek weekStart(DayOfWeek otherwise) {
        String value = parts.get("WKST");
        if (value == null) {
            return otherwise;
        }
        DayOfWeek day = OrdinalDay.dayOf(value);
        if (day == null) {
            throw new InvalidInputException("WKST: '" + value + "' is not a weekday, use MO to SU");
        }
        return day;
    }

    /**
     * RFC 7529: what a month without the day does is not a choice of the rule here, see {@link MonthEnd}. The parts are
     * read and left out when they ask for what happens anyway.
     */
    private void checkCalendar(RecurrenceRule rule) {
        String scale = parts.get("RSCALE");
        if (scale != null && !scale.equals("GREGORIAN")) {
            throw new InvalidInputException("RSCALE: only the GREGORIAN calendar is known, not " + scale);
        }
        String skip = parts.get("SKIP");
        if (skip == null || skip.equals("BACKWARD")) {
            return;
        }
        if (!skip.equals("OMIT") && !skip.equals("FORWARD")) {
            throw new InvalidInputException("SKIP: '" + skip + "' is not known, leave SKIP out");
        }
        if (DayFilter.mayClamp(rule)) {
            throw new InvalidInputException("SKIP=" + skip
                    + " is not supported: a month that lacks the day takes its last one; leave SKIP out");
        }
    }

    /** The basic ISO 8601 form of RFC 5545: {@code 20271231} or {@code 20271231T090000}. */
    static String basicFormat(LocalMoment moment) {
        return moment.allDay() ? DATE.format(moment.date()) : DATE_TIME.format(moment.dateTime());
    }
}
