package dev.todo.core.reminder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a reminder's offset: amounts with units in falling order, then perhaps "before", or words for the
 * due itself.
 */
final class OffsetReader {

    private static final long SECONDS_OF_MINUTE = 60;
    private static final long SECONDS_OF_HOUR = 3_600;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long SECONDS_OF_WEEK = 7 * SECONDS_OF_DAY;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("s", 1L),
            Map.entry("sec", 1L),
            Map.entry("second", 1L),
            Map.entry("m", SECONDS_OF_MINUTE),
            Map.entry("min", SECONDS_OF_MINUTE),
            Map.entry("minute", SECONDS_OF_MINUTE),
            Map.entry("h", SECONDS_OF_HOUR),
            Map.entry("hr", SECONDS_OF_HOUR),
            Map.entry("hour", SECONDS_OF_HOUR),
            Map.entry("d", SECONDS_OF_DAY),
            Map.entry("day", SECONDS_OF_DAY),
            Map.entry("w", SECONDS_OF_WEEK),
            Map.entry("wk", SECONDS_OF_WEEK),
            Map.entry("week", SECONDS_OF_WEEK),
            Map.entry("fortnight", 2 * SECONDS_OF_WEEK));

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Set<String> AT_DUE = Set.of(
            "at due time",
            "at the due time",
            "at due",
            "at due date",
            "due",
            "due time",
            "when due",
            "when it is due",
            "when it's due",
            "on time",
            "at the time",
            "at time of due");

    private static final Set<String> BEFORE = Set.of(
            "",
            "before",
            "earlier",
            "ahead",
            "before due",
            "before it is due",
            "before it's due",
            "in advance",
            "before the due",
            "before due time",
            "before the due time",
            "before the due date",
            "before due date",
            "prior");

    private final String text;
    private final List<String> tokens;
    private int next;

    OffsetReader(String text) {
        this.text = text.strip().toLowerCase(Locale.ENGLISH).replaceAll("\\s+", " ");
        this.tokens = tokens(this.text);
    }

    /** Numbers, words, and single other characters. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            char first = text.charAt(at);
            if (Character.isDigit(first)) {
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || decimalPoint(text, end))) {
                    end++;
                }
            } else if (Character.isLetter(first)) {
                while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
                    end++;
                }
            }
            if (first != ' ') {
                tokens.add(text.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean decimalPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    Optional<ReminderOffset> read() {
        if (AT_DUE.contains(text)) {
            return Optional.of(ReminderOffset.AT_DUE);
        }
        return text.startsWith("p") ? iso() : words();
    }

    private Optional<ReminderOffset> iso() {
        int time = text.indexOf('t');
        try {
            Period date = time == 1 ? Period.ZERO : Period.parse(time < 0 ? text : text.substring(0, time));
            Duration clock = time < 0 ? Duration.ZERO : Duration.parse("p" + text.substring(time));
            return date.toTotalMonths() == 0
                    ? Optional.of(new ReminderOffset(Math.toIntExact(date.get(ChronoUnit.DAYS)), clock))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<ReminderOffset> words() {
        long days = 0;
        long seconds = 0;
        long lastUnit = Long.MAX_VALUE;
        while (next < tokens.size() && !BEFORE.contains(rest())) {
            Optional<BigDecimal> amount = amount();
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            Optional<Long> unit = unit(lastUnit);
            if (unit.isEmpty() || unit.get() >= lastUnit) {
                return Optional.empty();
            }
            lastUnit = unit.get();
            BigDecimal total = amount.get().multiply(BigDecimal.valueOf(lastUnit));
            if (total.compareTo(BigDecimal.valueOf(2 * ReminderOffset.MAX_DAYS * SECONDS_OF_DAY)) > 0) {
                total = BigDecimal.valueOf(2 * ReminderOffset.MAX_DAYS * SECONDS_OF_DAY);
            }
            // Half a day is twelve hours; only whole days are nominal.
            long whole = total.longValue();
            days += lastUnit >= SECONDS_OF_DAY ? whole / SECONDS_OF_DAY : 0;
            seconds += lastUnit >= SECONDS_OF_DAY ? whole % SECONDS_OF_DAY : whole;
            skipAnd();
        }
        boolean said = lastUnit != Long.MAX_VALUE;
        return said
                ? Optional.of(new ReminderOffset(Math.toIntExact(days), Duration.ofSeconds(seconds)))
                : Optional.empty();
    }

    private String rest() {
        return String.join(" ", tokens.subList(next, tokens.size()));
    }

    private String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
    }

    /** {@code 15}, {@code 1.5}, {@code two}, {@code an}, {@code half an}, {@code half a}. */
    private Optional<BigDecimal> amount() {
        String word = peek(0);
        next++;
        if (word.equals("half")) {
            next += peek(0).equals("a") || peek(0).equals("an") ? 1 : 0;
            return Optional.of(HALF);
        }
        if (word.equals("a") || word.equals("an")) {
            return Optional.of(BigDecimal.ONE);
        }
        if (NUMBERS.contains(word)) {
            return Optional.of(BigDecimal.valueOf(NUMBERS.indexOf(word)));
        }
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) && word.length() <= 9
                ? Optional.of(new BigDecimal(word))
                : Optional.empty();
    }

    /** The unit that stands next, in seconds; a bare number behind hours means minutes, as in {@code 2h30}. */
    private Optional<Long> unit(long lastUnit) {
        String word = peek(0);
        if (word.isEmpty() && lastUnit == SECONDS_OF_HOUR) {
            return Optional.of(SECONDS_OF_MINUTE);
        }
        next++;
        String singular = word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(UNITS.get(singular));
    }

    private void skipAnd() {
        boolean comma = peek(0).equals(",");
        next += comma ? 1 : 0;
        next += peek(0).equals("and") && !peek(1).isEmpty() ? 1 : 0;
    }
}
