package dev.todo.core.language.time;

import dev.todo.core.error.InvalidInputException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions in English text and says what they mean. Immutable and safe to share; making one costs some
 * milliseconds, asking it far less.
 */
public final class TimeLanguage {

    /** From this score on, the words are a time expression whatever stands around them. */
    public static final double CERTAIN = 0.8;

    /** Below this score a candidate is a time only if the sentence needs one there. */
    public static final double PLAUSIBLE = 0.5;

    /** Words that are all there is need less to be plausible: "January". */
    private static final double PLAUSIBLE_ALONE = 0.3;

    private static final int MAX_LENGTH = 20_000;

    private static final Comparator<TimeMatch> BEST = Comparator.<TimeMatch, Boolean>comparing(
                    match -> match.score() >= CERTAIN)
            .thenComparingInt(TimeMatch::length)
            .thenComparingDouble(TimeMatch::score)
            .thenComparing(Comparator.comparingInt(TimeMatch::start).reversed());

    private static final Comparator<TimeMatch> IN_ORDER = Comparator.comparingInt(TimeMatch::start)
            .thenComparing(Comparator.comparingInt(TimeMatch::length).reversed())
            .thenComparing(Comparator.comparingDouble(TimeMatch::score).reversed());

    private final Grammar grammar = new Grammar();
    private final Reader reader;

    /** Builds the grammar. */
    public TimeLanguage() {
        for (Rules rules : List.of(
                new NumberRules(),
                new LengthRules(),
                new ClockRules(),
                new VoiceRules(),
                new DateRules(),
                new RelativeRules(),
                new DistanceRules(),
                new SpanRules(),
                new MomentRules(),
                new RangeRules(),
                new ListRules(),
                new SpecRules(),
                new CycleRules(),
                new RepeatRules(),
                new LimitRules(),
                new PairRules())) {
            rules.addTo(grammar);
        }
        reader = new Reader(grammar, new Lexicon(), new Zones());
    }

    /**
     * The best expression in {@code text}: of overlapping plausible ones the longest; of those a certain one, the
     * longest, the likeliest, the first. Impossible dates and vague rules are no match.
     */
    public Optional<TimeMatch> best(String text, TimeContext context) {
        List<TimeMatch> plausible = find(text, context).stream()
                .filter(match -> match.score() >= (all(text, match) ? PLAUSIBLE_ALONE : PLAUSIBLE))
                .toList();
        return plausible.stream()
                .filter(match -> plausible.stream().noneMatch(other -> outgrows(other, match)))
                .max(BEST)
                .filter(match -> match.value().problem() == null);
    }

    private static boolean all(String text, TimeMatch match) {
        return match.length() == text.strip().length();
    }

    private static boolean outgrows(TimeMatch other, TimeMatch match) {
        return other.overlaps(match) && other.length() > match.length();
    }

    /**
     * Every candidate in {@code text}, by where it begins, then the longest first; they may overlap. A candidate inside
     * a longer one that is at least as likely is left out. Impossible and vague ones are among them, marked by their
     * {@linkplain TimeValue#problem() problem}.
     */
    public List<TimeMatch> find(String text, TimeContext context) {
        List<TimeMatch> all = candidates(text, context);
        all.sort(IN_ORDER);
        List<TimeMatch> kept = new ArrayList<>();
        List<TimeMatch> open = new ArrayList<>();
        for (TimeMatch match : all) {
            open.removeIf(earlier -> earlier.end() <= match.start());
            if (open.stream().noneMatch(earlier -> dominates(earlier, match))) {
                kept.add(match);
                open.add(match);
            }
        }
        return kept;
    }

    private static boolean dominates(TimeMatch other, TimeMatch match) {
        return other.start() <= match.start()
                && other.end() >= match.end()
                && other.length() > match.length()
                && other.score() >= match.score();
    }

    /** The meaning of {@code text} as nothing but a time expression; also low-scored ones such as {@code 5} count. */
    public Optional<TimeMatch> whole(String text, TimeContext context) {
        int from = text.length() - text.stripLeading().length();
        int to = text.length();
        while (to > from && endMark(text.charAt(to - 1))) {
            to--;
        }
        int end = to;
        return candidates(text, context).stream()
                .filter(match -> match.start() == from && match.end() >= end)
                .max(Comparator.comparingDouble(TimeMatch::score));
    }

    private static boolean endMark(char c) {
        return Character.isWhitespace(c) || ".,;!?".indexOf(c) >= 0;
    }

    /**
     * The meaning of {@code parts}, expressions found apart in one sentence, taken as one: {@code every Monday} …
     * {@code at 9am}. Empty when they do not go together.
     */
    public Optional<TimeValue> together(String text, List<TimeMatch> parts, TimeContext context) {
        StringBuilder joined = new StringBuilder();
        for (TimeMatch part : parts) {
            joined.append(joined.isEmpty() ? "" : " ").append(text, part.start(), part.end());
        }
        return whole(joined.toString(), context).map(TimeMatch::value);
    }

    private List<TimeMatch> candidates(String text, TimeContext context) {
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        List<Token> tokens = Tokenizer.tokens(text);
        Chart chart = new Chart(grammar, context, tokens.size());
        reader.read(tokens, context, chart);
        Ranking ranking = new Ranking(tokens);
        List<TimeMatch> matches = new ArrayList<>();
        for (Chart.Item item : chart.run(Kind.TIME)) {
            TimeValue value = value(item.value(), context);
            if (value != null) {
                matches.add(ranking.match(item, value));
            }
        }
        return Ranking.onePerSpan(matches);
    }

    private static @Nullable TimeValue value(@Nullable Object meaning, TimeContext context) {
        MomentResolver moments = new MomentResolver(context);
        try {
            return switch (meaning) {
                case When when -> moments.value(when);
                case SpanPoint point -> moments.value(point);
                case SpanInterval interval -> moments.value(interval);
                case Interval interval -> moments.value(interval);
                case Lasting lasting -> moments.value(lasting);
                case Shift shift -> moments.value(shift);
                case Repeat repeat -> new RepeatResolver(context, moments, repeat).value();
                case null, default -> null;
            };
        } catch (InvalidInputException | DateTimeException e) {
            // Beyond the last year.
            return moments.problem(Problem.IMPOSSIBLE);
        }
    }
}
