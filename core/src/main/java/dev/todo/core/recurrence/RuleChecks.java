package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What RFC 5545 §3.3.10 forbids in a rule, whoever made it. */
final class RuleChecks {

    /** Longer than any series; keeps arithmetic on periods away from overflow. */
    private static final int MAX_INTERVAL = 1_000_000;

    /** Counting is the one thing that takes as long as the series is; this many take some milliseconds. */
    private static final int MAX_COUNT = 1_000_000;

    private RuleChecks() {}

    static void check(
            Frequency frequency, int interval, @Nullable Integer count, @Nullable LocalMoment until, ByParts by) {
        require(interval >= 1, "INTERVAL must be at least 1");
        require(interval <= MAX_INTERVAL, "INTERVAL must be at most " + MAX_INTERVAL);
        require(count == null || count >= 1, "COUNT must be at least 1");
        require(count == null || count <= MAX_COUNT, "COUNT must be at most " + MAX_COUNT);
        require(count == null || until == null, "COUNT and UNTIL exclude each other, keep one of them");
        ranges(by);
        combinations(frequency, by);
    }

    private static void ranges(ByParts by) {
        range("BYMONTH", by.months(), 1, 12);
        signed("BYWEEKNO", by.weekNumbers(), 53);
        signed("BYYEARDAY", by.yearDays(), 366);
        signed("BYMONTHDAY", by.monthDays(), 31);
        range("BYHOUR", by.hours(), 0, 23);
        range("BYMINUTE", by.minutes(), 0, 59);
        range("BYSECOND", by.seconds(), 0, 60);
        signed("BYSETPOS", by.setPositions(), 366);
    }

    private static void combinations(Frequency frequency, ByParts by) {
        boolean numbered = by.days().stream().anyMatch(day -> day.ordinal() != 0);
        boolean monthly = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        require(
                !numbered || monthly,
                "BYDAY: a numbered weekday such as 2MO or -1FR needs FREQ=MONTHLY or FREQ=YEARLY, not FREQ="
                        + frequency);
        require(
                !numbered || by.weekNumbers().isEmpty(),
                "BYDAY: a numbered weekday such as 2MO cannot be used with BYWEEKNO");
        require(
                by.weekNumbers().isEmpty() || frequency == Frequency.YEARLY,
                "BYWEEKNO needs FREQ=YEARLY, not FREQ=" + frequency);
        require(
                by.monthDays().isEmpty() || frequency != Frequency.WEEKLY,
                "BYMONTHDAY cannot be used with FREQ=WEEKLY");
        require(
                by.yearDays().isEmpty() || frequency == Frequency.YEARLY || frequency.subDaily(),
                "BYYEARDAY cannot be used with FREQ=" + frequency);
        require(
                by.setPositions().isEmpty() || by.chooseDays() || by.chooseTimes(),
                "BYSETPOS needs another BY part to choose from, such as BYDAY");
    }

    private static void signed(String part, List<Integer> values, int max) {
        for (int value : values) {
            require(
                    value != 0 && Math.abs((long) value) <= max,
                    part + ": " + value + " is out of range, use 1 to " + max + " or -" + max + " to -1");
        }
    }

    private static void range(String part, List<Integer> values, int min, int max) {
        for (int value : values) {
            require(value >= min && value <= max, part + ": " + value + " is out of range, use " + min + " to " + max);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new InvalidInputException(message);
        }
    }
}
