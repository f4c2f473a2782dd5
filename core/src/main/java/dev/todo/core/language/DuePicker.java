package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import dev.todo.core.language.time.Grain;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.language.time.TimeValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses which of the time expressions in a sentence say when the task is due; the others stay in its title ("read
 * 1984", "write the Monday report on Friday").
 */
final class DuePicker {

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "my", "our", "your", "his", "her", "their", "this", "that", "these", "those", "some",
            "new", "old", "last", "annual", "every");
    private static final Set<String> NAMING = Set.of(
            "about",
            "called",
            "named",
            "titled",
            "vs",
            "versus",
            "of",
            "like",
            "re",
            "regarding",
            "is",
            "than",
            "between",
            "with",
            "ask",
            "tell",
            "call",
            "text",
            "email",
            "meet",
            "visit",
            "read",
            "watch",
            "play",
            "chapter",
            "page",
            "episode",
            "season",
            "part",
            "version",
            "level",
            "room",
            "gate",
            "flight",
            "route",
            "bus",
            "line",
            "section",
            "volume",
            "issue",
            "phase",
            "step",
            "option",
            "unit",
            "grade",
            "size",
            "number",
            "no",
            "platform",
            "table",
            "seat",
            "apartment",
            "apt",
            "bring",
            "win",
            "spend",
            "pay",
            "buy",
            "sell",
            "order");
    /** Nouns a number behind them belongs to. */
    private static final Set<String> NUMBERED = Set.of(
            "chapter",
            "page",
            "pages",
            "episode",
            "season",
            "part",
            "version",
            "level",
            "room",
            "gate",
            "flight",
            "route",
            "bus",
            "line",
            "section",
            "volume",
            "issue",
            "phase",
            "step",
            "option",
            "unit",
            "grade",
            "size",
            "number",
            "no",
            "platform",
            "table",
            "seat",
            "apartment",
            "apt",
            "ticket",
            "bug",
            "task",
            "item",
            "act",
            "scene",
            "lesson",
            "exercise",
            "question",
            "draft",
            "form",
            "track",
            "terminal",
            "week",
            "day",
            "sprint",
            "module",
            "figure",
            "box",
            "row",
            "pr",
            "iteration",
            "exit",
            "highway",
            "invoice");

    private static final Set<String> AHEAD = Set.of(
            "due",
            "by",
            "on",
            "at",
            "for",
            "from",
            "around",
            "before",
            "until",
            "deadline",
            "scheduled",
            "@",
            "in",
            "due:",
            "date",
            "starting");
    private static final Set<String> PREPOSITIONS = Set.of(
            "at", "on", "in", "by", "with", "for", "to", "from", "and", "about", "near", "of", "before", "after",
            "until", "or", "but", "re", "via", "if", "when", "because", "so");

    private static final Set<String> OBJECT_VERBS =
            Set.of("watch", "read", "see", "play", "visit", "buy", "finish", "rewatch", "reread", "download", "order");
    private static final Set<String> TO_MONTHS = Set.of(
            "in", "by", "until", "before", "next", "this", "during", "end", "early", "late", "mid", "start", "last");

    private final Sentence sentence;
    private final Times times;
    private final BitSet free;

    DuePicker(Sentence sentence, Times times, BitSet free) {
        this.sentence = sentence;
        this.times = times;
        this.free = free;
    }

    /**
     * When a task is due.
     *
     * @param ranges the expressions it was said with, words such as "due" included
     * @param score how likely these are meant as its time
     */
    record Pick(TimeValue value, List<Range> ranges, double score) {}

    /** A candidate weighed in its place. */
    private record Weighed(Times.Found found, double weight) {}

    Optional<Pick> pick() {
        List<Weighed> chosen = new ArrayList<>();
        List<Times.Found> all = times.find(free);
        all.stream()
                .filter(DuePicker::dates)
                .map(found -> new Weighed(found, weight(found) + surer(found, all)))
                .filter(weighed -> weighed.weight() >= TimeLanguage.PLAUSIBLE)
                .sorted(Comparator.comparingDouble(DuePicker::rank).reversed())
                .forEach(weighed -> {
                    if (chosen.stream()
                            .noneMatch(other -> other.found()
                                    .range()
                                    .overlaps(weighed.found().range()))) {
                        chosen.add(weighed);
                    }
                });
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        for (int count = Math.min(chosen.size(), 4); count > 1; count--) {
            List<Weighed> parts = chosen.subList(0, count).stream()
                    .sorted(Comparator.comparingInt(
                            weighed -> weighed.found().range().from()))
                    .toList();
            Optional<TimeValue> joined =
                    times.together(free, parts.stream().map(Weighed::found).toList());
            if (joined.isPresent()) {
                return Optional.of(pick(joined.get(), parts));
            }
        }
        List<Weighed> single = List.of(best(chosen));
        return Optional.of(pick(single.getFirst().found().value(), single));
    }

    private Pick pick(TimeValue value, List<Weighed> parts) {
        double score = parts.stream().mapToDouble(Weighed::weight).min().orElse(0);
        return new Pick(
                value,
                parts.stream().map(part -> withAhead(part.found().range())).toList(),
                score);
    }

    /** Repetitions first, then those at the end of the sentence, then the likeliest. */
    private Weighed best(List<Weighed> chosen) {
        return chosen.stream()
                .max(Comparator.comparing(
                                (Weighed weighed) -> weighed.found().value().recurring())
                        .thenComparing(weighed -> last(weighed.found().range()))
                        .thenComparingDouble(Weighed::weight))
                .orElseThrow();
    }

    /** Whether the expression names a moment at all; a length ("for 2 hours") does not. */
    private static boolean dates(Times.Found found) {
        return found.value().shift() == null;
    }

    /** Longer ones before those inside them, unless they are much likelier ("Ocean's 11 tonight"). */
    private static double rank(Weighed weighed) {
        return weighed.weight() + 0.15 * weighed.found().range().size();
    }

    /** How much likelier a repetition is for a surer time inside it: "every Mon, Wed and Fri at 6" holds "at 6". */
    private static double surer(Times.Found found, List<Times.Found> all) {
        if (!found.value().recurring()) {
            return 0;
        }
        double best = all.stream()
                .filter(other -> found.range().from() <= other.range().from()
                        && other.range().to() <= found.range().to()
                        && dates(other))
                .mapToDouble(Times.Found::score)
                .max()
                .orElse(found.score());
        return Math.max(0, best - found.score());
    }

    private double weight(Times.Found found) {
        Range range = found.range();
        int previous = free.previousSetBit(range.from() - 1);
        int next = free.nextSetBit(range.to());
        boolean first =
                previous < 0 || (sentence.token(previous).is(Kind.MARK) && free.previousSetBit(previous - 1) < 0);
        boolean last = last(range);
        double weight = found.score();
        if (last) {
            weight += 0.1;
        }
        if (previous >= 0 && previous == range.from() - 1) {
            weight -= before(sentence.token(previous), found, last);
        }
        if (first
                && !last
                && range.size() == 1
                && found.value().grain() != Grain.DAY
                && found.score() < TimeLanguage.CERTAIN) {
            weight -= 0.3;
        }
        if (last && found.value().grain() == Grain.YEAR) {
            weight -= named(found);
        }
        if (last && objectOfVerb(range)) {
            weight -= 0.6;
        }
        if (next == range.to() && !last && sentence.token(next).is(Kind.WORD)) {
            weight -= counted(range, sentence.token(next)) + named(found);
        }
        if (next == range.to() && !last && !prepositional(range) && !first) {
            Token follower = sentence.token(next);
            boolean joins = follower.is(Kind.MARK) || PREPOSITIONS.contains(follower.word());
            weight -= joins ? 0 : found.score() >= TimeLanguage.CERTAIN ? 0.05 : 0.3;
        }
        return weight;
    }

    /** "Watch Friday the 13th": a verb that needs an object and has no other, and something written like a name. */
    private boolean objectOfVerb(Range range) {
        int verb = free.nextSetBit(0);
        Token first = sentence.token(range.from());
        return verb == range.from() - 1
                && (first.capitalised() || first.is(Kind.NUMBER))
                && !prepositional(range)
                && OBJECT_VERBS.contains(sentence.token(verb).word());
    }

    /** "At 3 options": a number in front of a noun counts it. */
    private double counted(Range range, Token follower) {
        return sentence.token(range.to() - 1).is(Kind.NUMBER) && !PREPOSITIONS.contains(follower.word()) ? 0.6 : 0;
    }

    /** "Wait for Jan to reply": months are names too, unless a word for time leads to them. */
    private double named(Times.Found found) {
        return (found.value().grain() == Grain.MONTH || found.value().grain() == Grain.YEAR)
                        && !TO_MONTHS.contains(
                                sentence.token(found.range().from()).word())
                ? 0.7
                : 0;
    }

    /** What the word before takes from the likelihood: "the Monday report", "call May". */
    private double before(Token previous, Times.Found found, boolean last) {
        if (previous.is(Kind.MARK) || prepositional(found.range())) {
            return 0;
        }
        if (DETERMINERS.contains(previous.word())) {
            return last ? 0.35 : 0.6;
        }
        if (sentence.token(found.range().from()).is(Kind.NUMBER)
                && previous.capitalised()
                && previous.start() > sentence.token(free.nextSetBit(0)).start()) {
            return 0.4; // "Ocean's 11 tonight": the number belongs to the name
        }
        if (NUMBERED.contains(previous.word())
                && sentence.token(found.range().from()).is(Kind.NUMBER)) {
            return 0.6; // "episode 5 tonight"
        }
        if (NAMING.contains(previous.word())) {
            return found.range().size() == 1 && found.score() < 0.95 ? 0.4 : 0.05;
        }
        return 0;
    }

    private boolean prepositional(Range range) {
        return AHEAD.contains(sentence.token(range.from()).word());
    }

    private boolean last(Range range) {
        for (int i = free.nextSetBit(range.to()); i >= 0; i = free.nextSetBit(i + 1)) {
            if (!sentence.token(i).is(Kind.MARK)) {
                return false;
            }
        }
        return true;
    }

    /** The range with the words in front of it that only say that a time follows. */
    private Range withAhead(Range range) {
        int from = range.from();
        while (from > 0 && free.get(from - 1) && leads(from - 1)) {
            from--;
        }
        boolean due = sentence.token(from).is("due");
        while (due
                && from > 0
                && free.get(from - 1)
                && Set.of("is", "it's", "that's", "which", "that")
                        .contains(sentence.token(from - 1).word())) {
            from--;
        }
        return new Range(from, range.to());
    }

    /** Whether the token only leads to a time: "due", or the colon of "deadline:". */
    private boolean leads(int at) {
        int word = sentence.token(at).is(":") && at > 0 ? at - 1 : at;
        return AHEAD.contains(sentence.token(word).word());
    }
}
