package dev.todo.core.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written in digits: plain numbers, ordinals, years, and digits joined by colons, dots, slashes and
 * hyphens. A number that belongs to something else ({@code $5}, {@code 555-123-4567}, {@code v2}, {@code 5kg},
 * {@code #12}) is no number here.
 */
final class Numerals {

    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2199;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final TimeContext context;
    private final Chart chart;
    private int readUpTo;

    Numerals(List<Token> tokens, Lexicon lexicon, TimeContext context, Chart chart) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.context = context;
        this.chart = chart;
    }

    /** Reads what begins at the digits at {@code i}, unless it has been read as part of what stands before. */
    void read(int i) {
        if (i < readUpTo) {
            return;
        }
        List<Integer> parts = joined(tokens, i);
        int end = i + 2 * parts.size() - 1;
        if (parts.size() == 1
                || (parts.size() == 2
                        && tokens.get(i + 1).is("-")
                        && tokens.get(i).text().length() < 4)) {
            plain(i);
            return;
        }
        readUpTo = end;
        if (foreign(i, end)) {
            return;
        }
        switch (tokens.get(i + 1).text()) {
            case ":" -> colons(i, end, parts);
            case "." -> dots(i, end, parts);
            case "/" -> slashes(i, end, parts);
            default -> hyphens(i, end, parts);
        }
    }

    /** The numbers from {@code i} on that are joined by one and the same mark. */
    static List<Integer> joined(List<Token> tokens, int i) {
        List<Integer> parts = new ArrayList<>();
        parts.add(tokens.get(i).number());
        int at = i;
        while (at + 2 < tokens.size()
                && "-./:".contains(tokens.get(at + 1).text())
                && tokens.get(at + 1).is(tokens.get(i + 1).text())
                && tokens.get(at + 1).glued()
                && tokens.get(at + 2).digits()
                && tokens.get(at + 2).glued()) {
            parts.add(tokens.get(at + 2).number());
            at += 2;
        }
        return parts;
    }

    /** Whether the digits from {@code i} to {@code end} belong to a word, a price or a percentage. */
    private boolean foreign(int i, int end) {
        if (i > 0 && tokens.get(i).glued()) {
            Token before = tokens.get(i - 1);
            if (before.word() ? !leadsNumber(before) : "$€£#¥".contains(before.text())) {
                return true;
            }
        }
        if (end < tokens.size() && tokens.get(end).glued()) {
            Token after = tokens.get(end);
            return after.word() ? !followsNumber(after.text()) : "%°€$£_".contains(after.text());
        }
        return false;
    }

    /** "q3", "w42", and the minutes of "1h30". */
    private static boolean leadsNumber(Token word) {
        return switch (word.text()) {
            case "q", "w", "wk", "kw", "cw", "t", "x" -> true;
            case "h", "hr", "hrs", "m", "min", "d" -> word.glued();
            default -> false;
        };
    }

    private boolean followsNumber(String word) {
        return switch (word) {
            case "st", "nd", "rd", "th", "x", "t", "ish", "o'clock", "z", "p", "a", "h" -> true;
            default -> !lexicon.of(word).isEmpty() || !lexicon.glued(word).isEmpty();
        };
    }

    private void add(Kind kind, int start, int end, @Nullable Object value, int cost) {
        if (value != null) {
            chart.add(kind.symbol(), start, end, value, cost);
        }
    }

    private void plain(int i) {
        Token token = tokens.get(i);
        int number = token.number();
        int digits = token.text().length();
        if (number < 0 || foreign(i, i + 1)) {
            return;
        }
        if (digits == 8) {
            Day date = DateRules.date(number);
            add(Kind.DATE, i, i + 1, date, 3);
            if (date instanceof Day.Known known) {
                readUpTo = Math.max(readUpTo, new Stamps(tokens, context, chart).read(i, i + 1, known.date()));
            }
        }
        if (digits > 5) {
            return;
        }
        if (i + 1 < tokens.size() && ordinalEnding(tokens.get(i + 1))) {
            add(Kind.ORD, i, i + 2, number, 0);
            return;
        }
        add(Kind.NUM, i, i + 1, number, 0);
        if (i + 1 < tokens.size() && tokens.get(i + 1).is("½")) {
            add(Kind.DECIMAL, i, i + 2, number + 0.5, 0);
        }
        if (digits == 4 && number >= MIN_YEAR && number <= MAX_YEAR) {
            add(Kind.YEAR, i, i + 1, number, 0);
        }
        if ((digits == 4 || digits == 3) && number % 100 < 60 && number / 100 <= 24) {
            Clock military = military(number, token.text());
            add(Kind.MILITARY, i, i + 1, military, digits == 4 ? 0 : 1);
            besideDay(i, number, military);
        }
        if (digits == 2 && i > 0 && token.glued() && tokens.get(i - 1).is("'")) {
            add(Kind.YEAR, i - 1, i + 1, 2000 + number, 0);
        }
    }

    /** A leading zero makes four digits a time beyond doubt, any other number but fives is hardly one. */
    private void besideDay(int i, int number, Clock military) {
        String digits = tokens.get(i).text();
        if (digits.length() == 4 && (digits.startsWith("0") || number % 5 == 0)) {
            boolean year = number >= MIN_YEAR && number <= MAX_YEAR;
            add(Kind.HHMM, i, i + 1, military, digits.startsWith("0") ? 0 : year ? 5 : 3);
        }
    }

    private static boolean ordinalEnding(Token token) {
        return token.glued() && (token.is("th") || token.is("st") || token.is("nd") || token.is("rd"));
    }

    private static Clock military(int number, String text) {
        return text.charAt(0) == '0'
                ? Clock.padded(number / 100, number % 100, -1)
                : Clock.bare(number / 100, number % 100, -1);
    }

    private Clock clock(int i, int hour, int minute, int second) {
        return tokens.get(i).text().startsWith("0")
                ? Clock.padded(hour, minute, second)
                : Clock.bare(hour, minute, second);
    }

    private void colons(int i, int end, List<Integer> parts) {
        if (parts.size() <= 3
                && tokens.get(i).text().length() <= 2
                && tokens.get(i + 2).text().length() == 2) {
            int second = parts.size() == 3 ? parts.get(2) : -1;
            add(Kind.COLON, i, end, clock(i, parts.get(0), parts.get(1), second), 0);
        }
    }

    private void dots(int i, int end, List<Integer> parts) {
        if (parts.size() == 3) {
            boolean yearFirst = tokens.get(i).text().length() == 4;
            add(
                    Kind.DATE,
                    i,
                    end,
                    yearFirst
                            ? isoOrdered(parts)
                            : DateRules.ordered(parts.get(0), parts.get(1), year(i + 4), DateOrder.DMY),
                    0);
            return;
        }
        if (parts.size() > 3) {
            return;
        }
        int digits = tokens.get(i + 2).text().length();
        add(
                Kind.DECIMAL,
                i,
                end,
                Double.parseDouble(parts.get(0) + "." + tokens.get(i + 2).text()),
                0);
        if (digits == 2 && parts.get(0) <= 24 && parts.get(1) < 60) {
            add(Kind.DOTTED, i, end, clock(i, parts.get(0), parts.get(1), -1), 0);
        }
        Day date = DateRules.ordered(parts.get(0), parts.get(1), DateOrder.DMY);
        if (end < tokens.size() && tokens.get(end).is(".") && tokens.get(end).glued()) {
            add(Kind.DATE, i, end + 1, date, end + 1 < tokens.size() ? 2 : 5);
        }
        add(Kind.DATE, i, end, date, 6);
    }

    private void slashes(int i, int end, List<Integer> parts) {
        if (parts.size() == 3) {
            boolean yearFirst = tokens.get(i).text().length() == 4;
            add(
                    Kind.DATE,
                    i,
                    end,
                    yearFirst
                            ? isoOrdered(parts)
                            : DateRules.ordered(parts.get(0), parts.get(1), year(i + 4), context.order()),
                    0);
        } else if (parts.size() == 2 && tokens.get(i + 2).text().length() == 4) {
            int month = parts.get(0);
            add(
                    Kind.SPAN,
                    i,
                    end,
                    month < 1 || month > 12 || !valid(parts.get(1))
                            ? null
                            : new Span.Known(LocalDate.of(parts.get(1), month, 1), Grain.MONTH),
                    1);
        } else if (parts.size() == 2) {
            boolean always = parts.get(0) == 24 && parts.get(1) == 7;
            boolean fraction = parts.get(0) < parts.get(1) && parts.get(1) <= 4;
            add(
                    Kind.DATE,
                    i,
                    end,
                    DateRules.ordered(parts.get(0), parts.get(1), context.order()),
                    always ? 8 : fraction ? 3 : 1);
            if (fraction) {
                add(Kind.DECIMAL, i, end, (double) parts.get(0) / parts.get(1), 1);
            }
        }
    }

    private void hyphens(int i, int end, List<Integer> parts) {
        boolean yearFirst = tokens.get(i).text().length() == 4;
        if (parts.size() == 2) {
            if (yearFirst && valid(parts.get(0)) && parts.get(1) >= 1 && parts.get(1) <= 12) {
                LocalDate month = LocalDate.of(parts.get(0), parts.get(1), 1);
                add(Kind.SPAN, i, end, new Span.Known(month, Grain.MONTH), 3);
            } else {
                plainPair(i);
            }
        } else if (parts.size() == 3 && yearFirst) {
            Day date = isoOrdered(parts);
            add(Kind.DATE, i, end, date, 0);
            if (date instanceof Day.Known known) {
                readUpTo = Math.max(readUpTo, new Stamps(tokens, context, chart).read(i, end, known.date()));
            }
        } else if (parts.size() == 3
                && tokens.get(i).text().length() <= 2
                && tokens.get(i + 2).text().length() <= 2) {
            add(Kind.DATE, i, end, DateRules.ordered(parts.get(0), parts.get(1), year(i + 4), context.order()), 0);
        }
    }

    private static @Nullable Day isoOrdered(List<Integer> parts) {
        int month = parts.get(1);
        return month < 1 || month > 12 ? null : DateRules.date(month, parts.get(2), parts.get(0));
    }

    private void plainPair(int i) {
        plain(i);
        plain(i + 2);
    }

    private static boolean valid(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    /** A year in two or four digits; 0 for anything else. */
    private int year(int i) {
        int year = tokens.get(i).number();
        return switch (tokens.get(i).text().length()) {
            case 2 -> 2000 + year;
            case 4 -> year;
            default -> 0;
        };
    }
}
