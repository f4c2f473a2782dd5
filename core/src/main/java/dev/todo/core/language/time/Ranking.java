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
            Set.of("the", "a", "an", "my", "our", "your", "his", "her", "their", "its", "some", "no", "of", "about");

    private Ranking() {}

    static TimeMatch match(List<Token> tokens, Chart.Item item, TimeValue value) {
        int cost = item.cost() + (item.cost() > 0 ? surroundings(tokens, item) : 0);
        double score = Math.max(0.01, 1 - DOUBT * cost);
        return new TimeMatch(
                tokens.get(item.start()).start(), tokens.get(item.end() - 1).end(), value, Math.min(1, score));
    }

    /** Doubtful words may well belong to others: "Christmas presents", "the weekly report", "at 3 places". */
    private static int surroundings(List<Token> tokens, Chart.Item item) {
        int doubt = 0;
        if (item.end() < tokens.size() && tokens.get(item.end()).word()) {
            doubt += 2;
            String next = tokens.get(item.end()).text();
            if (tokens.get(item.end() - 1).digits() && next.endsWith("s") && !next.endsWith("ss")) {
                doubt += 2;
            }
        }
        if (item.start() > 0) {
            Token before = tokens.get(item.start() - 1);
            doubt += glue(before, tokens.get(item.start())) ? 3 : DETERMINERS.contains(before.text()) ? 2 : 0;
        }
        return doubt;
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
