package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A length of time as it was said: two weeks stay two weeks. */
record Length(int years, int months, int weeks, int days, int workdays, long hours, long minutes, long seconds) {

    static final Length ZERO = new Length(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int MAX = 100_000;

    /** {@code amount} units; {@code null} when that is no length people mean. */
    static @Nullable Length of(double amount, Unit unit) {
        if (amount < 0 || amount > MAX) {
            return null;
        }
        int whole = (int) amount;
        if (amount != whole) {
            return fraction(amount, unit);
        }
        return switch (unit) {
            case SECOND -> new Length(0, 0, 0, 0, 0, 0, 0, whole);
            case MINUTE -> new Length(0, 0, 0, 0, 0, 0, whole, 0);
            case HOUR -> new Length(0, 0, 0, 0, 0, whole, 0, 0);
            case DAY -> new Length(0, 0, 0, whole, 0, 0, 0, 0);
            case WORKDAY -> new Length(0, 0, 0, 0, whole, 0, 0, 0);
            case WEEK, WEEKEND -> new Length(0, 0, whole, 0, 0, 0, 0, 0);
            case FORTNIGHT -> new Length(0, 0, 2 * whole, 0, 0, 0, 0, 0);
            case MONTH -> new Length(0, whole, 0, 0, 0, 0, 0, 0);
            case QUARTER -> new Length(0, 3 * whole, 0, 0, 0, 0, 0, 0);
            case YEAR -> whole > 8000 ? null : new Length(whole, 0, 0, 0, 0, 0, 0, 0);
            case DECADE -> whole > 800 ? null : new Length(10 * whole, 0, 0, 0, 0, 0, 0, 0);
        };
    }

    /** Half an hour is 30 minutes, one and a half days 36 hours, half a year 6 months. */
    private static @Nullable Length fraction(double amount, Unit unit) {
        return switch (unit) {
            case SECOND, WORKDAY, WEEKEND -> null;
            case MINUTE -> ofSeconds(Math.round(amount * 60));
            case HOUR -> ofSeconds(Math.round(amount * 3600));
            case DAY -> ofSeconds(Math.round(amount * 86_400));
            case WEEK -> new Length(0, 0, 0, (int) Math.round(amount * 7), 0, 0, 0, 0);
            case FORTNIGHT -> new Length(0, 0, 0, (int) Math.round(amount * 14), 0, 0, 0, 0);
            case MONTH -> new Length(0, (int) amount, 0, (int) Math.round((amount - (int) amount) * 30), 0, 0, 0, 0);
            case QUARTER -> new Length(0, (int) Math.round(amount * 3), 0, 0, 0, 0, 0, 0);
            case YEAR -> new Length(0, (int) Math.round(amount * 12), 0, 0, 0, 0, 0, 0);
            case DECADE -> new Length((int) Math.round(amount * 10), 0, 0, 0, 0, 0, 0, 0);
        };
    }

    private static Length ofSeconds(long seconds) {
        return new Length(0, 0, 0, 0, 0, seconds / 3600, seconds % 3600 / 60, seconds % 60);
    }

    /** Both together; {@code null} when the second is not of a finer unit, as in "1 hour 3 days". */
    @Nullable
    Length and(Length finer) {
        if (finer.coarsest().compareTo(finest()) >= 0 || workdays > 0 || finer.workdays > 0) {
            return null;
        }
        return new Length(
                years + finer.years,
                months + finer.months,
                weeks + finer.weeks,
                days + finer.days,
                0,
                hours + finer.hours,
                minutes + finer.minutes,
                seconds + finer.seconds);
    }

    private Unit coarsest() {
        return years > 0
                ? Unit.YEAR
                : months > 0 ? Unit.MONTH : weeks > 0 ? Unit.WEEK : days + workdays > 0 ? Unit.DAY : coarsestOfClock();
    }

    private Unit coarsestOfClock() {
        return hours > 0 ? Unit.HOUR : minutes > 0 ? Unit.MINUTE : Unit.SECOND;
    }

    private Unit finest() {
        return seconds > 0
                ? Unit.SECOND
                : minutes > 0 ? Unit.MINUTE : hours > 0 ? Unit.HOUR : days + workdays > 0 ? Unit.DAY : finestOfDates();
    }

    private Unit finestOfDates() {
        return weeks > 0 ? Unit.WEEK : months > 0 ? Unit.MONTH : years > 0 ? Unit.YEAR : Unit.DAY;
    }

    /** Whether it is of days or longer only. */
    boolean dates() {
        return hours == 0 && minutes == 0 && seconds == 0;
    }

    boolean zero() {
        return equals(ZERO);
    }

    Grain grain() {
        return seconds > 0 ? Grain.SECOND : dates() ? Grain.DAY : Grain.MINUTE;
    }

    Period period() {
        return Period.of(years, months, 7 * weeks + days + workdays);
    }

    Duration duration() {
        return Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
    }

    /** {@code date} moved by the calendar part; working days leave out Saturdays and Sundays. */
    LocalDate from(LocalDate date, int sign) {
        LocalDate moved = date.plusMonths(sign * (12L * years + months)).plusDays(sign * (7L * weeks + days));
        for (int left = workdays; left > 0; ) {
            moved = moved.plusDays(sign);
            if (moved.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                left--;
            }
        }
        return moved;
    }

    /** {@code moment} moved: calendar units on the local clock, hours and finer exactly. */
    ZonedDateTime from(ZonedDateTime moment, int sign) {
        return moment.with(from(moment.toLocalDate(), sign)).plus(duration().multipliedBy(sign));
    }

    /** {@code 1 day}, {@code 1 hour 30 minutes}. */
    String words() {
        StringJoiner words = new StringJoiner(" ");
        add(words, years, "year");
        add(words, months, "month");
        add(words, weeks, "week");
        add(words, days + workdays, "day");
        add(words, hours, "hour");
        add(words, minutes, "minute");
        add(words, seconds, "second");
        return words.length() == 0 ? "0 minutes" : words.toString();
    }

    private static void add(StringJoiner words, long amount, String unit) {
        if (amount > 0) {
            words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }
}
