package dev.todo.core.query;

import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A date as a filter names it; a {@link QueryContext} says which one that is for a user, now. Its text is in the filter
 * language.
 */
public sealed interface DateTerm {

    /** A stretch of time around now. */
    enum Named implements DateTerm {
        /** This very moment. */
        NOW,
        /** The day before today. */
        YESTERDAY,
        /** The user's day. */
        TODAY,
        /** The day after today. */
        TOMORROW,
        /** The week today is in, from the user's first day of the week. */
        WEEK,
        /** The calendar month today is in. */
        MONTH,
        /** The calendar year today is in. */
        YEAR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A day or a minute on the user's clock.
     *
     * @param moment the day, or the time
     */
    record At(LocalMoment moment) implements DateTerm {

        @Override
        public String toString() {
            return moment.toString();
        }
    }

    /**
     * A moment that is the same everywhere.
     *
     * @param instant the moment, to the second
     */
    record Exactly(Instant instant) implements DateTerm {

        /** Drops fractions of a second. */
        public Exactly {
            instant = instant.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public String toString() {
            return instant.atOffset(ZoneOffset.UTC).toInstant().toString();
        }
    }

    /**
     * The next such day after today.
     *
     * @param day the day of the week
     */
    record Weekday(DayOfWeek day) implements DateTerm {

        @Override
        public String toString() {
            return day.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * So long before or after now.
     *
     * @param amount negative for the past
     * @param unit of what
     */
    record Relative(int amount, Unit unit) implements DateTerm {

        @Override
        public String toString() {
            return (amount < 0 ? "" : "+") + amount + unit.sign();
        }
    }

    /** The units of {@link Relative}. */
    enum Unit {
        /** 60 seconds. */
        MINUTE("min", ChronoUnit.MINUTES),
        /** 60 minutes. */
        HOUR("h", ChronoUnit.HOURS),
        /** To the same time of day. */
        DAY("d", ChronoUnit.DAYS),
        /** Seven days. */
        WEEK("w", ChronoUnit.WEEKS),
        /** To the same day of the month, or its last. */
        MONTH("m", ChronoUnit.MONTHS),
        /** Twelve months. */
        YEAR("y", ChronoUnit.YEARS);

        private final String sign;
        private final ChronoUnit chronoUnit;

        Unit(String sign, ChronoUnit chronoUnit) {
            this.sign = sign;
            this.chronoUnit = chronoUnit;
        }

        /** The letters behind the number. */
        public String sign() {
            return sign;
        }

        ChronoUnit chronoUnit() {
            return chronoUnit;
        }
    }
}
