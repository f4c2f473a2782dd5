package dev.todo.core.language.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the doubt a reading has gathered into a score, in view of the words around it. */
final class Ranking {

    private static final double DOUBT = 0.1;

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "my", "our", "your", "his", "their", "its", "some", "no", "for", "good", "happy");

    /** Words that begin an expression of their own, whatever number stands before. */
    private static final Set<String> LEADING = Set.of(
            "in", "on", "at", "by", "for", "from", "until", "before", "after", "every", "each", "this", "next", "the");

    private final List<Token> tokens;

    /** How many quotation marks stand before each token, and at the end in all. */
    private final int[] quotes;

    Ranking(List<Token> tokens) {
        this.tokens = tokens;
        this.quotes = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            quotes[i + 1] = quotes[i] + (quote(tokens.get(i)) ? 1 : 0);
        }
    }

    TimeMatch match(Chart.Item item, TimeValue value) {
        int cost = item.cost() + before(item) + (item.cost() > 0 ? after(item) : 0);
        double score = Math.max(0.01, 1 - DOUBT * cost);
        return new TimeMatch(
                tokens.get(item.start()).start(), tokens.get(item.end() - 1).end(), value, Math.min(1, score));
    }

    /** Doubtful words may well belong to the word after them: "Christmas presents", "at 3 places". */
    private int after(Chart.Item item) {
        if (item.end() == tokens.size() || !tokens.get(item.end()).word()) {
            return 0;
        }
        String next = tokens.get(item.end()).text();
        boolean plural = next.endsWith("s") && !next.endsWith("ss");
        return tokens.get(item.end() - 1).digits() && plural ? 5 : 3;
    }

    /** "The weekly report", "my 5pm call", "2 nights", and what is quoted or joined to something else. */
    private int before(Chart.Item item) {
        if (item.start() == 0) {
            return 0;
        }
        Token before = tokens.get(item.start() - 1);
        Token first = tokens.get(item.start());
        if (glue(before, first) || quoted(item)) {
            return 6;
        }
        if (DETERMINERS.contains(before.text())) {
            return 6;
        }
        boolean counted = before.digits() && !before.glued() && !LEADING.contains(first.text());
        return counted && item.cost() > 0 ? 4 : 0;
    }

    /** Whether an odd number of quotation marks stands before and one after. */
    private boolean quoted(Chart.Item item) {
        return quotes[item.start()] % 2 == 1 && quotes[tokens.size()] > quotes[item.end()];
    }

    private static boolean quote(Token token) {
        return token.is("\"") || token.is("\u201c") || token.is("\u201d");
    }

    private static boolean glue(Token before, Token first) {
        return first.glued() && (before.is("-") || before.is("/") || before.is("."));
    }

    /** The likeliest reading of each span. */
    static List<TimeMatch> onePerSpan(List<TimeMatch> matches) {
        Map<Long, TimeMatch> bySpan = new LinkedHashMap<>();
        for (TimeMatch match : matches) {
            long span = ((long) match.start() << 32) | match.end();
            bySpan.merge(span, match, (a, b) -> b.score() > a.score() ? b : a);
        }
        return new ArrayList<>(bySpan.values());
    }
}
