package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads weekdays told by their first letters, as timetables do: {@code MWF}, {@code TuTh}, {@code M/W/F}, {@code M-F}.
 * They are habits, like weekdays in the plural.
 */
final class DayLetters {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "m", DayOfWeek.MONDAY,
            "t", DayOfWeek.TUESDAY,
            "tu", DayOfWeek.TUESDAY,
            "w", DayOfWeek.WEDNESDAY,
            "th", DayOfWeek.THURSDAY,
            "r", DayOfWeek.THURSDAY,
            "f", DayOfWeek.FRIDAY,
            "sa", DayOfWeek.SATURDAY,
            "su", DayOfWeek.SUNDAY);

    /** Two letters may be short for anything. */
    private static final int TWO_LETTERS = 4;

    private final Lexicon lexicon;
    private final Chart chart;

    DayLetters(Lexicon lexicon, Chart chart) {
        this.lexicon = lexicon;
        this.chart = chart;
    }

    void read(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (i > 0 && token.glued()) {
            return;
        }
        Set<DayOfWeek> written = lexicon.of(token.text()).isEmpty() ? together(token.text()) : Set.of();
        if (written.size() > 2 || (written.size() == 2 && token.capital())) {
            boolean sure = written.size() > 2 || token.text().length() > 2;
            add(i, i + 1, written, sure ? 0 : TWO_LETTERS);
        }
        apart(tokens, i);
    }

    /** The days a word spells letter by letter, Monday first; none when it does not. */
    private static Set<DayOfWeek> together(String word) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int at = 0;
        while (at < word.length()) {
            boolean two = at + 2 <= word.length() && DAYS.containsKey(word.substring(at, at + 2));
            String letters = word.substring(at, two ? at + 2 : at + 1);
            DayOfWeek day = DAYS.get(letters);
            if (day == null || letters.equals("r") || !later(days, day)) {
                return Set.of();
            }
            days.add(day);
            at += letters.length();
        }
        return days;
    }

    private static boolean later(Set<DayOfWeek> days, DayOfWeek day) {
        return days.isEmpty() || Collections.max(days).compareTo(day) < 0;
    }

    /** Days joined by slashes, or by hyphens: three and more are a list, two with a hyphen a range. */
    private void apart(List<Token> tokens, int i) {
        String mark = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        if (!mark.equals("/") && !mark.equals("-")) {
            return;
        }
        List<Token> parts = new ArrayList<>(List.of(tokens.get(i)));
        int end = i + 1;
        for (; joined(tokens, end, mark); end += 2) {
            parts.add(tokens.get(end + 1));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Token part : parts) {
            DayOfWeek day = DAYS.get(part.text());
            if (day == null || !later(days, day)) {
                return;
            }
            days.add(day);
        }
        boolean goesOn = end < tokens.size()
                && tokens.get(end).glued()
                && !",.;:)".contains(tokens.get(end).text());
        if (days.size() > 1 && !goesOn) {
            addJoined(i, end, parts, days, mark);
        }
    }

    private void addJoined(int start, int end, List<Token> parts, Set<DayOfWeek> days, String mark) {
        boolean letters = parts.stream().anyMatch(part -> part.text().length() > 1);
        if (mark.equals("/") || days.size() > 2) {
            add(start, end, days, days.size() > 2 || letters ? 0 : TWO_LETTERS);
            return;
        }
        boolean workWeek = days.equals(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        if ((letters || workWeek) && parts.stream().allMatch(Token::capital)) {
            add(start, end, EnumSet.range(Collections.min(days), Collections.max(days)), 1);
        }
    }

    private static boolean joined(List<Token> tokens, int at, String mark) {
        return at + 1 < tokens.size()
                && tokens.get(at).is(mark)
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
    }

    private void add(int start, int end, Set<DayOfWeek> days, int cost) {
        chart.add(Kind.WEEKDAYSLIST.symbol(), start, end, Set.copyOf(days), cost);
    }
}
