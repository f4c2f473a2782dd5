package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What single words mean, and how doubtful a word is: "may" and "sun" are other words far more often than "june". */
final class Lexicon {

    private static final int OTHER_WORD = 4;

    private static final String[] SMALL = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    private static final String[] TEENS = {
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] SMALL_ORDINALS = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"
    };
    private static final String[] TEEN_ORDINALS = {
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth"
    };

    private final Map<String, List<Entry>> entries = new HashMap<>();

    Lexicon() {
        numbers();
        weekdays();
        months();
        units();
        parts();
    }

    /** One meaning of a word. */
    record Entry(Kind kind, Object value, int cost) {}

    List<Entry> of(String word) {
        return entries.getOrDefault(word, List.of());
    }

    private void add(Kind kind, Object value, int cost, String... words) {
        for (String word : words) {
            entries.computeIfAbsent(word, w -> new ArrayList<>()).add(new Entry(kind, value, cost));
        }
    }

    private void numbers() {
        for (int i = 0; i < SMALL.length; i++) {
            add(Kind.SMALL, i + 1, 0, SMALL[i]);
            add(Kind.SMALLORD, i + 1, 1, SMALL_ORDINALS[i]);
            add(Kind.CLOCK, Clock.bare(i + 1, 0, -1), 2, SMALL[i] + "ish");
        }
        for (int i = 0; i < TEENS.length; i++) {
            add(Kind.NUM, i + 10, 0, TEENS[i]);
            add(Kind.ORD, i + 10, 1, TEEN_ORDINALS[i]);
            if (i < 3) {
                add(Kind.CLOCK, Clock.bare(i + 10, 0, -1), 2, TEENS[i] + "ish");
            }
        }
        for (int i = 0; i < TENS.length; i++) {
            add(Kind.TENS, 10 * i + 20, 0, TENS[i]);
        }
        add(Kind.TENS, 40, 0, "fourty");
        add(Kind.SMALLORD, 8, 1, "eigth");
        add(Kind.ORD, 12, 1, "twelveth");
        add(Kind.ORD, 20, 1, "twentieth");
        add(Kind.ORD, 30, 1, "thirtieth");
        add(Kind.DECIMAL, 0.5, 0, "½");
        add(Kind.DECIMAL, 0.25, 0, "¼");
        add(Kind.DECIMAL, 0.75, 0, "¾");
    }

    private void weekdays() {
        weekday(DayOfWeek.MONDAY, 0, "monday");
        weekday(DayOfWeek.TUESDAY, 0, "tuesday", "tues", "tue");
        weekday(DayOfWeek.WEDNESDAY, 0, "wednesday", "weds");
        weekday(DayOfWeek.THURSDAY, 0, "thursday", "thurs", "thur", "thu");
        weekday(DayOfWeek.FRIDAY, 0, "friday", "fri");
        weekday(DayOfWeek.SATURDAY, 0, "saturday");
        weekday(DayOfWeek.SUNDAY, 0, "sunday");
        weekday(DayOfWeek.MONDAY, OTHER_WORD, "mon");
        weekday(DayOfWeek.TUESDAY, OTHER_WORD, "tu");
        weekday(DayOfWeek.WEDNESDAY, OTHER_WORD, "wed");
        weekday(DayOfWeek.THURSDAY, OTHER_WORD, "th");
        weekday(DayOfWeek.SATURDAY, OTHER_WORD, "sat");
        weekday(DayOfWeek.SUNDAY, OTHER_WORD, "sun");
    }

    private void weekday(DayOfWeek day, int cost, String... words) {
        add(Kind.WEEKDAY, day, cost, words);
        for (String word : words) {
            if (word.length() > 2) {
                add(Kind.WEEKDAYS, day, cost, word + "s");
            }
            if (word.endsWith("day")) {
                add(Kind.WEEKDAYS, day, cost + 2, word + "'s");
            }
        }
    }

    private void months() {
        month(1, 0, "january", "jan");
        month(2, 0, "february", "feb", "febr");
        month(3, 0, "mar");
        month(4, 0, "april", "apr");
        month(6, 0, "june", "jun");
        month(7, 0, "july", "jul");
        month(8, 0, "august", "aug");
        month(9, 0, "september", "sept", "sep");
        month(10, 0, "october", "oct");
        month(11, 0, "november", "nov");
        month(12, 0, "december", "dec");
        month(3, OTHER_WORD, "march");
        month(5, OTHER_WORD, "may");
    }

    private void month(int month, int cost, String... words) {
        add(Kind.MONTH, month, cost, words);
    }

    private void units() {
        add(Kind.UNIT, Unit.SECOND, 0, "seconds", "secs", "sec");
        add(Kind.UNIT, Unit.SECOND, 1, "second");
        add(Kind.UNIT, Unit.MINUTE, 0, "minute", "minutes", "mins", "min");
        add(Kind.UNIT, Unit.HOUR, 0, "hour", "hours", "hrs", "hr");
        add(Kind.UNIT, Unit.DAY, 0, "day", "days");
        add(Kind.UNIT, Unit.WORKDAY, 0, "workday", "workdays", "weekday", "weekdays");
        add(Kind.UNIT, Unit.WEEKEND, 0, "weekend", "weekends");
        add(Kind.UNIT, Unit.WEEK, 0, "week", "weeks", "wk", "wks");
        add(Kind.UNIT, Unit.FORTNIGHT, 0, "fortnight", "fortnights");
        add(Kind.UNIT, Unit.MONTH, 0, "month", "months", "mth", "mths", "mos");
        add(Kind.UNIT, Unit.QUARTER, 0, "quarter", "quarters");
        add(Kind.UNIT, Unit.YEAR, 0, "year", "years", "yr", "yrs");
        add(Kind.UNIT, Unit.DECADE, 0, "decade", "decades");
        for (String word :
                List.of("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year")) {
            add(Kind.OFUNIT, Unit.valueOf(word.toUpperCase(Locale.ROOT)), 0, word + "'s");
        }
        add(Kind.HALF, false, 0, "am");
        add(Kind.HALF, true, 0, "pm");
    }

    /** Letters that are units only right behind a number, as in "2h" and "3d". */
    List<Entry> glued(String word) {
        return switch (word) {
            case "s" -> List.of(new Entry(Kind.UNIT, Unit.SECOND, 1));
            case "m" -> List.of(new Entry(Kind.UNIT, Unit.MINUTE, 1));
            case "h" -> List.of(new Entry(Kind.UNIT, Unit.HOUR, 0));
            case "d" -> List.of(new Entry(Kind.UNIT, Unit.DAY, 0));
            case "w" -> List.of(new Entry(Kind.UNIT, Unit.WEEK, 0));
            case "mo" -> List.of(new Entry(Kind.UNIT, Unit.MONTH, 0));
            case "y" -> List.of(new Entry(Kind.UNIT, Unit.YEAR, 0));
            case "a" -> List.of(new Entry(Kind.HALF, false, 1));
            case "p" -> List.of(new Entry(Kind.HALF, true, 1));
            case "amish" -> List.of(new Entry(Kind.HALF, false, 0));
            case "pmish" -> List.of(new Entry(Kind.HALF, true, 0));
            default -> List.of();
        };
    }

    private void parts() {
        add(Kind.PART, DayPart.MORNING, 0, "morning", "morn");
        add(Kind.PART, DayPart.AFTERNOON, 0, "afternoon");
        add(Kind.PART, DayPart.EVENING, 0, "evening");
        add(Kind.PART, DayPart.NIGHT, 0, "night", "nite");
        add(Kind.PARTS, DayPart.MORNING, 0, "mornings");
        add(Kind.PARTS, DayPart.AFTERNOON, 0, "afternoons");
        add(Kind.PARTS, DayPart.EVENING, 0, "evenings");
        add(Kind.PARTS, DayPart.NIGHT, 0, "nights");
    }
}
