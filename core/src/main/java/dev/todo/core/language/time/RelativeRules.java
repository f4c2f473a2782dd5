package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.AT;
import static dev.todo.core.language.time.Kind.DAY;
import static dev.todo.core.language.time.Kind.WHEN;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days told from today or from another day: tomorrow, next Friday, two weeks from Tuesday, in 3 days. */
final class RelativeRules implements Rules {

    private static final Length WORKDAY_LATER = new Length(0, 0, 0, 0, 1, 0, 0, 0);

    @Override
    public void addTo(Grammar g) {
        named(g);
        weekdays(g);
        weekends(g);
        counted(g);
        counted(g, "ago", -1);
        exact(g);
    }

    private static void named(Grammar g) {
        g.rule(DAY, "today|tdy|2day", a -> plus(a, 0));
        g.rule(DAY, "2 day", a -> plus(a, 0));
        g.rule(DAY, "later|sometime today", a -> plus(a, 0));
        g.rule(1, DAY, "eod", a -> plus(a, 0));
        g.rule(DAY, "eod on? DAY", a -> a.day(0));
        g.rule(-2, DAY, "the? end of the? day on? DAY", a -> a.day(0));
        g.rule(-2, DAY, "the? end of the? day", a -> plus(a, 0));
        g.rule(DAY, "the? end of DAY", a -> a.day(0));
        g.rule(DAY, "tomorrow|tmrw|tmr|tmw|tomo|tmrrw|tommorow|2moro|2morrow", a -> plus(a, 1));
        g.rule(DAY, "2 moro|morrow|morro|mrw", a -> plus(a, 1));
        g.rule(-1, DAY, "DAY eod", a -> a.day(0));
        g.rule(DAY, "yesterday|yday", a -> plus(a, -1));
        g.rule(DAY, "the? day after tomorrow|tmrw|tmr", a -> plus(a, 2));
        g.rule(DAY, "the? day before yesterday", a -> plus(a, -2));
        g.rule(DAY, "overmorrow", a -> plus(a, 2));
        g.rule(2, DAY, "the next|following day", a -> plus(a, 1));
        g.rule(-2, DAY, "the? next|following workday|weekday", a -> workdayLater(a));
        g.rule(-2, DAY, "the? next|following business|working|work day", a -> workdayLater(a));
        g.rule(DAY, "sometime DAY", a -> a.day(0));
        g.rule(DAY, "some time DAY", a -> a.day(0));
    }

    private static Day workdayLater(Args a) {
        return new Day.Moved(new Day.Known(a.today()), WORKDAY_LATER, 1);
    }

    private static Day plus(Args a, int days) {
        return new Day.Known(a.today().plusDays(days));
    }

    private static void weekdays(Grammar g) {
        g.rule(DAY, "WEEKDAY", a -> new Day.OfWeek(a.weekday(0)));
        g.rule(-2, DAY, "this|coming|upcoming|nearest WEEKDAY", a -> new Day.OfWeek(a.weekday(0)));
        g.rule(-2, DAY, "this|the coming|upcoming|following WEEKDAY", a -> new Day.OfWeek(a.weekday(0)));
        g.rule(-2, DAY, "next WEEKDAY", a -> inWeek(a, 1, a.weekday(0)));
        g.rule(-2, DAY, "last|past|previous WEEKDAY", a -> last(a, a.weekday(0)));
        g.rule(-2, DAY, "this past WEEKDAY", a -> last(a, a.weekday(0)));
        g.rule(-2, DAY, "the? WEEKDAY after next", a -> inWeek(a, 2, a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY of? this week", a -> inWeek(a, 0, a.weekday(0)));
        g.rule(-2, DAY, "this week on? WEEKDAY", a -> inWeek(a, 0, a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY of|in? next week", a -> inWeek(a, 1, a.weekday(0)));
        g.rule(-2, DAY, "next week 's? on|,? WEEKDAY", a -> inWeek(a, 1, a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY of? last week", a -> inWeek(a, -1, a.weekday(0)));
        g.rule(-2, DAY, "last week on? WEEKDAY", a -> inWeek(a, -1, a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY of? the week after next", a -> inWeek(a, 2, a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY week", a -> new Day.Moved(new Day.OfWeek(a.weekday(0)), weeks(1), 1));
        g.rule(-2, DAY, "WEEKDAY fortnight", a -> new Day.Moved(new Day.OfWeek(a.weekday(0)), weeks(2), 1));
        g.rule(
                -2,
                DAY,
                "WEEKDAY in LENGTH",
                a -> onlyWeeks(a.length(1)) ? inWeek(a, a.length(1).weeks(), a.weekday(0)) : null);
        for (String time : new String[] {"", " time", " ' time"}) {
            g.rule(
                    -2,
                    DAY,
                    "in LENGTH" + time + " on? WEEKDAY",
                    a -> onlyWeeks(a.length(0)) ? inWeek(a, a.length(0).weeks(), a.weekday(1)) : null);
        }
        g.rule(-3, DAY, "in NUM WEEKDAYS", a -> coming(a.number(0), a.weekday(1)));
        g.rule(-1, DAY, "tomorrow week", a -> plus(a, 8));
        g.rule(-1, DAY, "today week", a -> plus(a, 7));
    }

    private static Length weeks(int weeks) {
        return new Length(0, 0, weeks, 0, 0, 0, 0, 0);
    }

    /** The weekday in the week that many weeks from this one. */
    private static Day inWeek(Args a, int weeks, DayOfWeek weekday) {
        LocalDate weekBegins = a.today()
                .with(TemporalAdjusters.previousOrSame(a.context().weekStart()))
                .plusWeeks(weeks);
        return new Day.Known(weekBegins.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static @Nullable Day coming(int n, DayOfWeek weekday) {
        return n < 1 || n > 100 ? null : new Day.Moved(new Day.OfWeek(weekday), weeks(n - 1), 1);
    }

    private static Day last(Args a, DayOfWeek weekday) {
        return new Day.Known(a.today().with(TemporalAdjusters.previous(weekday)));
    }

    /** A weekend is its Saturday. */
    private static void weekends(Grammar g) {
        g.rule(2, DAY, "weekend", a -> saturday(a));
        g.rule(DAY, "the|coming weekend", a -> saturday(a));
        g.rule(DAY, "this weekend", a -> thisWeekend(a));
        g.rule(DAY, "this|the coming weekend", a -> saturday(a));
        g.rule(DAY, "next weekend", a -> weekendInWeek(a, 1));
        g.rule(DAY, "last|past weekend", a -> last(a, DayOfWeek.SATURDAY));
        g.rule(DAY, "the? weekend after next", a -> weekendInWeek(a, 2));
        g.rule(DAY, "the? weekend after|following DAY", a -> new Day.Beside(a.day(0), DayOfWeek.SATURDAY, 1));
        g.rule(DAY, "the? weekend before DAY", a -> new Day.Beside(a.day(0), DayOfWeek.SATURDAY, -1));
    }

    private static Day saturday(Args a) {
        return new Day.Weekend(a.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    /** On a Sunday what is left of it is today. */
    private static Day thisWeekend(Args a) {
        return a.today().getDayOfWeek() == DayOfWeek.SUNDAY ? plus(a, 0) : saturday(a);
    }

    private static Day weekendInWeek(Args a, int weeks) {
        return inWeek(a, weeks, DayOfWeek.SATURDAY) instanceof Day.Known(LocalDate date)
                ? new Day.Weekend(date)
                : saturday(a);
    }

    private static void counted(Grammar g) {
        g.rule(
                -2,
                DAY,
                "in|within exactly|about|around|approximately|roughly|just|only|like? LENGTH",
                a -> fromToday(a, a.length(0), 1));
        g.rule(-2, DAY, "in LENGTH time|'|'s time?", a -> fromToday(a, a.length(0), 1));
        g.rule(-2, DAY, "in|within the next LENGTH", a -> fromToday(a, a.length(0), 1));
        g.rule(-2, DAY, "LENGTH from now|today", a -> fromToday(a, a.length(0), 1));
        g.rule(-2, DAY, "LENGTH hence", a -> fromToday(a, a.length(0), 1));
        g.rule(-2, DAY, "week from DAY", a -> moved(a.day(0), weeks(1), 1));
        g.rule(-2, DAY, "in LENGTH from DAY", a -> moved(a.day(1), a.length(0), 1));
        g.rule(-2, DAY, "LENGTH from|after|following|past DAY", a -> moved(a.day(1), a.length(0), 1));
        g.rule(-2, DAY, "LENGTH before|prior|ahead to|of? DAY", a -> moved(a.day(1), a.length(0), -1));
        g.rule(
                -2,
                DAY,
                "LENGTH on|this|next? DAY",
                a -> onlyWeeks(a.length(0)) ? moved(a.day(1), a.length(0), 1) : null);
        g.rule(-2, DAY, "the day after|following DAY", a -> moved(a.day(0), days(1), 1));
        g.rule(-1, DAY, "day after DAY", a -> moved(a.day(0), days(1), 1));
        g.rule(-2, DAY, "the? day before DAY", a -> moved(a.day(0), days(1), -1));
        g.rule(-2, DAY, "the? WEEKDAY after|following DAY", a -> new Day.Beside(a.day(1), a.weekday(0), 1));
        g.rule(-2, DAY, "the? WEEKDAY before|preceding DAY", a -> new Day.Beside(a.day(1), a.weekday(0), -1));
        g.rule(-3, DAY, "the? ORD WEEKDAY after|following DAY", a -> nthBeside(a));
        g.rule(-2, DAY, "the first WEEKDAY after|following DAY", a -> new Day.Beside(a.day(1), a.weekday(0), 1));
        g.rule(-2, DAY, "the last WEEKDAY before DAY", a -> new Day.Beside(a.day(1), a.weekday(0), -1));
        g.rule(DAY, "same|this day|time next UNIT", a -> nextUnit(a));
    }

    private static @Nullable Day nthBeside(Args a) {
        return a.number(0) < 1 || a.number(0) > 53
                ? null
                : moved(new Day.Beside(a.day(2), a.weekday(1), 1), weeks(a.number(0) - 1), 1);
    }

    private static @Nullable Day nextUnit(Args a) {
        Length one = Length.of(1, a.unit(0));
        return one == null || !a.unit(0).span() ? null : fromToday(a, one, 1);
    }

    private static boolean onlyWeeks(Length length) {
        return length.weeks() > 0 && length.equals(weeks(length.weeks()));
    }

    private static Length days(int days) {
        return new Length(0, 0, 0, days, 0, 0, 0, 0);
    }

    private static @Nullable Day fromToday(Args a, Length length, int sign) {
        return length.dates() && !length.zero() ? new Day.Known(length.from(a.today(), sign)) : null;
    }

    private static @Nullable Day moved(Day base, Length length, int sign) {
        if (!length.dates() || base instanceof Day.Impossible) {
            return null;
        }
        return base instanceof Day.Known known
                ? new Day.Known(length.from(known.date(), sign))
                : base instanceof Day.Weekend weekend && sign > 0
                        ? new Day.Known(length.from(weekend.sunday(), sign))
                        : new Day.Moved(base, length, sign);
    }

    private static void counted(Grammar g, String word, int sign) {
        g.rule(-2, DAY, "LENGTH " + word, a -> fromToday(a, a.length(0), sign));
        g.rule(-2, WHEN, "LENGTH " + word, a -> fromNow(a, a.length(0), sign));
    }

    /** Lengths with hours in them count from this minute; calendar words keep the time of day. */
    private static void exact(Grammar g) {
        g.rule(1, WHEN, "now|asap|immediately", a -> at(a.context().now(), -1, Relation.AT));
        g.rule(WHEN, "right now", a -> at(a.context().now(), -1, Relation.AT));
        g.rule(
                -2,
                WHEN,
                "in exactly|about|around|approximately|roughly|just|only|like? LENGTH",
                a -> fromNow(a, a.length(0), 1));
        g.rule(-2, WHEN, "in LENGTH time|' time?", a -> fromNow(a, a.length(0), 1));
        g.rule(-2, WHEN, "within the? next? LENGTH", a -> fromNow(a, a.length(0), 1));
        g.rule(-2, WHEN, "in|within the next UNIT", a -> fromNow(a, Length.of(1, a.unit(0)), 1));
        g.rule(-2, WHEN, "within the UNIT", a -> fromNow(a, Length.of(1, a.unit(0)), 1));
        g.rule(-2, WHEN, "in the next LENGTH", a -> fromNow(a, a.length(0), 1));
        g.rule(-2, WHEN, "LENGTH from now", a -> fromNow(a, a.length(0), 1));
        g.rule(-2, WHEN, "LENGTH hence", a -> fromNow(a, a.length(0), 1));
        g.rule(-1, AT, "LENGTH from|after|past AT", a -> besideClock(a, 1));
        g.rule(-1, AT, "LENGTH before|prior|ahead to|of? AT", a -> besideClock(a, -1));
    }

    private static @Nullable When fromNow(Args a, @Nullable Length length, int sign) {
        if (length == null || length.dates()) {
            return null;
        }
        ZonedDateTime moment = length.from(a.context().now(), sign);
        return at(moment, length.seconds() > 0 ? moment.getSecond() : -1, Relation.AT);
    }

    private static When at(ZonedDateTime moment, int second, Relation relation) {
        return new When(new Day.Known(moment.toLocalDate()), clock(moment, second), null, relation);
    }

    private static Clock clock(ZonedDateTime moment, int second) {
        return new Clock(moment.getHour(), moment.getMinute(), second, Clock.Reading.FIXED, null);
    }

    /** "2 hours before noon": the clock moves within its day, or the length is too long for that. */
    private static @Nullable When besideClock(Args a, int sign) {
        Length length = a.length(0);
        Clock clock = a.when(1).clock();
        if (clock == null
                || !clock.possible()
                || length.dates()
                || !length.period().isZero()) {
            return null;
        }
        long seconds = clock.time().toSecondOfDay() + sign * length.duration().toSeconds();
        if (clock.nextDay()) {
            seconds += 86_400;
        }
        if (seconds < 0 || seconds >= 2 * 86_400) {
            return null;
        }
        int inDay = (int) (seconds % 86_400);
        return When.at(new Clock(
                inDay / 3600,
                inDay % 3600 / 60,
                inDay % 60 == 0 ? -1 : inDay % 60,
                seconds >= 86_400 ? Clock.Reading.NEXT_DAY : Clock.Reading.FIXED,
                clock.zone()));
    }
}
