package dev.todo.core.language;

import dev.todo.core.language.time.Problem;
import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.language.time.TimeMatch;
import dev.todo.core.language.time.TimeValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The time expressions of one sentence, by its tokens. What was asked once is remembered. */
final class Times {

    /** No time expression is longer; a longer range need not be asked about. */
    private static final int MAX_TOKENS = 24;

    /** Words that stand in time expressions without being one: what else is in one, {@link #find} finds. */
    private static final Set<String> CONNECTING = Words.of("""
            a an the of in at on by to and or for from until till before after later earlier every each next this
            last half past quarter couple few other ago now - , & another more back forward ahead advance minute
            hour day week month year one two three
            """);

    /** Words that lead to a due. */
    static final Set<String> LEADING = Words.of("""
            due by on at for from around before until deadline scheduled @ in due: date starting
            """);

    private final Sentence sentence;
    private final TimeLanguage language;
    private final TimeContext context;
    private final Map<Range, Optional<TimeValue>> wholes = new HashMap<>();
    private final Map<BitSet, List<Found>> finds = new HashMap<>();
    private final BitSet timely = new BitSet();

    Times(Sentence sentence, TimeLanguage language, TimeContext context) {
        this.sentence = sentence;
        this.language = language;
        this.context = context;
        BitSet all = new BitSet();
        all.set(0, sentence.size());
        for (Found found : find(all)) {
            timely.set(found.range().from(), found.range().to());
        }
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (CONNECTING.contains(token.word()) || token.word().chars().anyMatch(Character::isDigit)) {
                timely.set(i);
            }
        }
    }

    /**
     * A time expression and the tokens it covers.
     *
     * @param range the tokens
     * @param match the expression and how likely it is one
     */
    record Found(Range range, TimeMatch match) {

        TimeValue value() {
            return match.value();
        }

        double score() {
            return match.score();
        }
    }

    TimeContext context() {
        return context;
    }

    /** What the range means when it is nothing but a time expression. */
    Optional<TimeValue> whole(Range range) {
        if (range.empty() || range.size() > MAX_TOKENS || timely.nextClearBit(range.from()) < range.to()) {
            return Optional.empty();
        }
        return wholes.computeIfAbsent(
                range, r -> language.whole(sentence.text(r), context).map(TimeMatch::value));
    }

    /** A moment, possibly an impossible one; not a bare length and not a repetition. */
    Optional<TimeValue> moment(Range range) {
        return whole(range)
                .filter(value -> value.shift() == null && !value.recurring() && value.problem() != Problem.VAGUE);
    }

    /** A length of time. */
    Optional<TimeValue> length(Range range) {
        return whole(range).filter(value -> value.shift() != null);
    }

    /** A repetition. */
    Optional<TimeValue> recurrence(Range range) {
        return whole(range).filter(value -> value.recurring() || value.problem() == Problem.VAGUE);
    }

    /** The candidates among these tokens, none of which cuts a token in two. */
    List<Found> find(BitSet tokens) {
        List<Found> known = finds.get(tokens);
        if (known == null) {
            known = List.copyOf(search(tokens));
            finds.put((BitSet) tokens.clone(), known);
        }
        return known;
    }

    private List<Found> search(BitSet tokens) {
        if (!tokens.intersects(timely) && !finds.isEmpty()) {
            return List.of();
        }
        String text = visible(tokens);
        List<Found> found = new ArrayList<>();
        for (TimeMatch match : language.find(text, context)) {
            Range range = range(match, tokens);
            if (!range.empty()) {
                found.add(new Found(range, match));
            }
        }
        return found;
    }

    /** The meaning of candidates of {@link #find} taken as one. */
    Optional<TimeValue> together(BitSet tokens, List<Found> parts) {
        return language.together(
                visible(tokens), parts.stream().map(Found::match).toList(), context);
    }

    /** The text with everything but these tokens blotted out, so that no expression reaches across. */
    private String visible(BitSet tokens) {
        char[] characters = sentence.text().toCharArray();
        int gap = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || tokens.get(i)) {
                int end = i == sentence.size()
                        ? characters.length
                        : sentence.token(i).start();
                for (int c = gap; c < end; c++) {
                    characters[c] = Character.isWhitespace(characters[c]) ? ' ' : ';';
                }
                gap = i == sentence.size() ? end : sentence.token(i).end();
            }
        }
        return new String(characters);
    }

    private Range range(TimeMatch match, BitSet tokens) {
        int from = -1;
        int to = -1;
        for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
            Token token = sentence.token(i);
            if (token.start() < match.end() && match.start() < token.end()) {
                if (token.start() < match.start() || token.end() > match.end()) {
                    return new Range(0, 0);
                }
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        return new Range(Math.max(from, 0), Math.max(to, 0));
    }
}
