package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule of RFC 5545 §3.3.10 in canonical form: {@code FREQ} first, defaults left out, every list sorted.
 * Two texts that say the same in another order make equal rules.
 *
 * <p>The week start is kept only where it changes the result; elsewhere it is Monday.
 *
 * @param frequency the period
 * @param interval every how many periods, 1 or more
 * @param countOrNull after how many slots the series ends
 * @param untilOrNull the last moment a slot may have, on the local clock; a date includes the whole day
 * @param weekStart where weeks begin
 * @param by the {@code BYxxx} parts
 */
public record RecurrenceRule(
        Frequency frequency,
        int interval,
        @Nullable Integer countOrNull,
        @Nullable LocalMoment untilOrNull,
        DayOfWeek weekStart,
        ByParts by) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Checks what RFC 5545 forbids and drops a week start that changes nothing. */
    public RecurrenceRule {
        RuleChecks.check(frequency, interval, countOrNull, untilOrNull, by);
        weekStart = weekStartMatters(frequency, interval, by) ? weekStart : DayOfWeek.MONDAY;
    }

    /** A rule of nothing but a period: every {@code interval} days, weeks, months … */
    public static RecurrenceRule every(int interval, Frequency frequency) {
        return new RecurrenceRule(frequency, interval, null, null, DayOfWeek.MONDAY, ByParts.NONE);
    }

    /**
     * Reads a rule: parts in any order and case, with or without the {@code RRULE:} in front. Weeks begin on Monday
     * unless the rule says otherwise.
     *
     * @throws InvalidInputException naming the part at fault, for whatever RFC 5545 forbids; also for {@code UNTIL} in
     *     UTC, which belongs in calendar files only, and for a calendar other than the Gregorian
     */
    public static RecurrenceRule parse(String text) {
        return parse(text, DayOfWeek.MONDAY);
    }

    /** As {@link #parse(String)}; weeks begin on {@code weekStart} unless the rule names a {@code WKST} itself. */
    public static RecurrenceRule parse(String text, DayOfWeek weekStart) {
        return new RuleParser(text).rule(weekStart);
    }

    /** After how many slots the series ends. */
    public OptionalInt count() {
        return countOrNull == null ? OptionalInt.empty() : OptionalInt.of(countOrNull);
    }

    /** The last moment a slot may have, on the local clock. */
    public Optional<LocalMoment> until() {
        return Optional.ofNullable(untilOrNull);
    }

    /** Whether the period is shorter than a day. */
    public boolean subDaily() {
        return frequency.subDaily();
    }

    /** Whether the series never ends by itself. */
    public boolean endless() {
        return countOrNull == null && untilOrNull == null;
    }

    /** The same rule in weeks that begin on {@code day}; the same altogether where that changes nothing. */
    public RecurrenceRule withWeekStart(DayOfWeek day) {
        return new RecurrenceRule(frequency, interval, countOrNull, untilOrNull, day, by);
    }

    /** The same rule, ending after {@code count} slots. */
    public RecurrenceRule withCount(int count) {
        return new RecurrenceRule(frequency, interval, count, null, weekStart, by);
    }

    /** The same rule, ending with the last slot not after {@code until}. */
    public RecurrenceRule withUntil(LocalMoment until) {
        return new RecurrenceRule(frequency, interval, null, until, weekStart, by);
    }

    /** The same rule without an end by number; an end by date stays. */
    public RecurrenceRule withoutCount() {
        return new RecurrenceRule(frequency, interval, null, untilOrNull, weekStart, by);
    }

    /** The same rule with no end at all. */
    public RecurrenceRule withoutEnd() {
        return new RecurrenceRule(frequency, interval, null, null, weekStart, by);
    }

    /** The same rule with every period in place of every second or third. */
    RecurrenceRule withInterval(int other) {
        return new RecurrenceRule(frequency, other, countOrNull, untilOrNull, weekStart, by);
    }

    RecurrenceRule withBy(ByParts other) {
        return new RecurrenceRule(frequency, interval, countOrNull, untilOrNull, weekStart, other);
    }

    /**
     * The same rule with {@code UNTIL} of the kind {@code start} is: a date for a whole-day series, a date-time for a
     * timed one. A date becomes its last second, so that it includes the whole day (RFC 5545 §3.3.10 asks for equal
     * types).
     */
    public RecurrenceRule alignedTo(LocalMoment start) {
        if (untilOrNull == null || untilOrNull.allDay() == start.allDay()) {
            return this;
        }
        return withUntil(
                start.allDay() ? LocalMoment.of(untilOrNull.date()) : LocalMoment.of(untilOrNull.date(), LAST_SECOND));
    }

    /** The rule in English, for example {@code every 2 weeks on Mon and Thu until 31 Dec 2027}. */
    public String describe() {
        return new RuleDescription(this).text();
    }

    /** The canonical text, as {@link #parse(String)} reads it, without {@code RRULE:}. */
    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(";").add("FREQ=" + frequency);
        if (interval != 1) {
            parts.add("INTERVAL=" + interval);
        }
        add(parts, "BYMONTH", by.months());
        add(parts, "BYWEEKNO", by.weekNumbers());
        add(parts, "BYYEARDAY", by.yearDays());
        add(parts, "BYMONTHDAY", by.monthDays());
        add(parts, "BYDAY", by.days());
        add(parts, "BYHOUR", by.hours());
        add(parts, "BYMINUTE", by.minutes());
        add(parts, "BYSECOND", by.seconds());
        add(parts, "BYSETPOS", by.setPositions());
        if (weekStart != DayOfWeek.MONDAY) {
            parts.add("WKST=" + OrdinalDay.code(weekStart));
        }
        if (countOrNull != null) {
            parts.add("COUNT=" + countOrNull);
        }
        if (untilOrNull != null) {
            parts.add("UNTIL=" + RuleParser.basicFormat(untilOrNull));
        }
        return parts.toString();
    }

    private static void add(StringJoiner parts, String name, List<?> values) {
        if (!values.isEmpty()) {
            StringJoiner list = new StringJoiner(",", name + "=", "");
            values.forEach(value -> list.add(value.toString()));
            parts.add(list.toString());
        }
    }

    /**
     * RFC 5545 §3.3.10 names two cases: a fortnightly or rarer rule over several weekdays, and week numbers. Choosing
     * by position within a week is a third.
     */
    private static boolean weekStartMatters(Frequency frequency, int interval, ByParts by) {
        return switch (frequency) {
            case WEEKLY ->
                (interval > 1 && by.days().size() > 1) || !by.setPositions().isEmpty();
            case YEARLY -> !by.weekNumbers().isEmpty();
            default -> false;
        };
    }
}
