package dev.todo.core.language.time;

/** The kinds of things the grammar knows, from single words up to whole expressions. */
enum Kind {
    /** A whole number, in digits or spelled: Integer. */
    NUM,
    /** Spelled one to nine: Integer. */
    SMALL,
    /** Spelled tens, twenty to ninety: Integer. */
    TENS,
    /** An ordinal, third or 3rd: Integer. */
    ORD,
    /** Spelled first to ninth: Integer. */
    SMALLORD,
    /** A position from the start or the end: Integer, -1 the last. */
    NTH,
    /** Several positions: {@code List<Integer>}. */
    NTHS,
    /** A number with a fraction: Double. */
    DECIMAL,
    /** How many: Double. */
    AMOUNT,
    /** A year written out: Integer. */
    YEAR,
    /** Four digits that can be a time: Clock. */
    MILITARY,
    /** Four digits that are a time beside a day: Clock. */
    HHMM,
    /** Hour and minute with a colon: Clock. */
    COLON,
    /** Hour and minute with a dot: Clock. */
    DOTTED,
    /** A unit: Unit. */
    UNIT,
    /** A unit in the possessive, week's: Unit. */
    OFUNIT,
    /** A length of time: Length. */
    LENGTH,
    /** A length counted from now, "a week's time": Length. */
    AWAY,
    /** The time of day it is now: Clock. */
    SAMETIME,
    /** A weekday: DayOfWeek. */
    WEEKDAY,
    /** A weekday in the plural: DayOfWeek. */
    WEEKDAYS,
    /** A month: Integer. */
    MONTH,
    /** am or pm: Boolean, true for pm. */
    HALF,
    /** A part of the day: DayPart. */
    PART,
    /** Parts of the day in the plural: DayPart. */
    PARTS,
    /** A holiday: Holiday. */
    HOLIDAY,
    /** A zone: ZoneId. */
    ZONE,
    /** A date and time written as ISO 8601: When. */
    STAMP,
    /** A day: Day. */
    DAY,
    /** A day as a date, with or without its year: Day. */
    DATE,
    /** A week, month, quarter, year: Span. */
    SPAN,
    /** A time of day: Clock. */
    CLOCK,
    /** Several times of day: {@code List<Clock>}. */
    CLOCKS,
    /** From one time of day to another: ClockRange. */
    CLOCKRANGE,
    /** A time of day with what leads it: When. */
    AT,
    /** A part of the day with what leads it: When. */
    INPART,
    /** A day with what leads it: When. */
    ON,
    /** A day and a part of it: When. */
    DAYPART,
    /** The same with what leads it: When. */
    ONPART,
    /** A moment: When. */
    WHEN,
    /** From a moment to a moment: Interval or SpanInterval. */
    RANGE,
    /** Several weekdays: {@code Set<DayOfWeek>}. */
    WEEKDAYLIST,
    /** Several weekdays in the plural, which alone means every one of them: {@code Set<DayOfWeek>}. */
    WEEKDAYSLIST,
    /** Days of the month: {@code List<Integer>}. */
    MONTHDAYLIST,
    /** Months: {@code List<Integer>}. */
    MONTHLIST,
    /** Days that "every" makes a rule of: Cycle. */
    SPEC,
    /** Days counted within a month or year, "the last Friday": Cycle. */
    NTHSPEC,
    /** Days with what leads them: Cycle. */
    ONSPEC,
    /** The words for "every": Boolean, true for "every!", which counts from completion. */
    EVERY,
    /** A period that repeats: Cycle. */
    CYCLE,
    /** Times of day, a beginning or an end of a rule: Frame. */
    BOUND,
    /** What a rule leaves out: Frame. */
    EXCEPTION,
    /** The finishing of a task: always true. */
    DONE,
    /** A rule with all that goes with it: Repeat. */
    REPEAT,
    /** Rules and moments that one rule cannot hold: a vague Repeat. */
    SEVERAL,
    /** A whole expression of any sort. */
    TIME;

    /** Its number among the symbols of the grammar; words come after the kinds. */
    @SuppressWarnings("EnumOrdinal")
    int symbol() {
        return ordinal();
    }
}
