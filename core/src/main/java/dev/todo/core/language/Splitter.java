package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into clauses that each ask for something. Strong joints (a full stop, a semicolon, a new line,
 * "then") part whatever can stand alone; "and" and commas part only where a command begins that could be nothing else,
 * since titles are full of them ("wash, dry and fold laundry").
 */
final class Splitter {

    /** More commands than that nobody says at once. */
    private static final int MAX_CLAUSES = 20;

    /** How many joints ahead the end of the clause behind a joint is looked for. */
    private static final int MAX_JOINTS = 3;

    /** How many tokens a clause behind a joint is judged by. */
    private static final int LOOKAHEAD = 30;

    private static final Set<String> ABBREVIATIONS = Words.of("""
            dr mr mrs ms st no vs approx inc prof e.g i.e etc ave rd jr sr ltd co tel ext apt dept min hr a.m p.m am
            pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun prio nr
            ref sec
            """);

    /** "24.12." has a dot of its own. */
    private static final Pattern DOTTED_DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

    private final Sentence sentence;
    private final ClauseReader reader;

    Splitter(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
    }

    private enum Strength {
        STRONG,
        WEAK
    }

    /** A joint: the tokens between two clauses. */
    private record Joint(Range range, Strength strength) {}

    List<Range> clauses(Range all) {
        List<Range> clauses = new ArrayList<>();
        Range rest = sentence.trimmed(all);
        while (!rest.empty() && clauses.size() < MAX_CLAUSES) {
            Optional<Joint> cut = firstCut(rest);
            if (cut.isEmpty()) {
                break;
            }
            clauses.add(new Range(rest.from(), cut.get().range().from()));
            rest = sentence.trimmed(new Range(cut.get().range().to(), rest.to()));
        }
        if (!rest.empty()) {
            clauses.add(rest);
        }
        return clauses;
    }

    private Optional<Joint> firstCut(Range rest) {
        int tried = 0;
        for (int at = rest.from() + 1; at < rest.to() - 1 && tried < 12; at++) {
            Optional<Joint> joint = joint(at, rest.to());
            if (joint.isPresent()) {
                tried++;
                if (parts(rest, joint.get())) {
                    return joint;
                }
                at = Math.max(at, joint.get().range().to() - 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Joint> joint(int at, int limit) {
        Token token = sentence.token(at);
        boolean strong = false;
        int to = at;
        if (token.is(";") || token.is("|")) {
            strong = true;
            to = at + 1;
        } else if (token.is(".") || token.is("!") || token.is("?")) {
            if (at + 1 < limit && endsSentence(at)) {
                strong = true;
                to = at + 1;
            }
        } else if (newLine(at)) {
            return Optional.of(new Joint(new Range(at, at), Strength.STRONG));
        }
        int words = to;
        while (words < limit
                && (sentence.token(words).is(",")
                        || Set.of("and", "then", "also", "after", "that", "plus", "next", "&", "finally", "afterwards")
                                .contains(sentence.token(words).word()))) {
            boolean then =
                    sentence.token(words).is("then") || sentence.token(words).is("afterwards");
            strong |= then && words + 1 < limit;
            if (Set.of("after", "that", "next", "plus", "also", "finally")
                            .contains(sentence.token(words).word())
                    && words == to) {
                break;
            }
            words++;
        }
        to = words;
        return to == at
                ? Optional.empty()
                : Optional.of(new Joint(new Range(at, to), strong ? Strength.STRONG : Strength.WEAK));
    }

    private boolean endsSentence(int at) {
        Token before = sentence.token(at - 1);
        Token after = sentence.token(at + 1);
        boolean spaced = sentence.token(at).end() < after.start();
        boolean abbreviated = sentence.token(at).is(".")
                && ((ABBREVIATIONS.contains(before.word()) && !after.capitalised())
                        || before.word().length() == 1
                        || (DOTTED_DATE.matcher(before.word()).matches() && !after.capitalised())
                        || Set.of("dr", "mr", "mrs", "ms", "st", "vs", "prof").contains(before.word()));
        return spaced && !abbreviated;
    }

    private boolean newLine(int at) {
        return sentence.text()
                        .substring(
                                sentence.token(at - 1).end(), sentence.token(at).start())
                        .indexOf('\n')
                >= 0;
    }

    private boolean parts(Range rest, Joint joint) {
        Range left = sentence.trimmed(new Range(rest.from(), joint.range().from()));
        Range right = sentence.trimmed(new Range(joint.range().to(), rest.to()));
        if (left.empty() || right.empty() || Politeness.interjects(sentence, left)) {
            return false;
        }
        Optional<Reading> before = reader.read(left);
        if (before.isPresent() && ClauseReader.creates(before.get()) && reader.addition(right)) {
            return false;
        }
        if (before.isEmpty() || (before.get().asks() && joint.strength() == Strength.WEAK)) {
            return false;
        }
        if (joint.strength() == Strength.STRONG) {
            return begins(right).filter(reading -> !reading.asks()).isPresent();
        }
        return begins(right)
                        .filter(reading -> !reading.asks() && reading.explicit() && reading.score() >= 0.9)
                        .isPresent()
                || bothTimed(before.get(), right)
                || goesOn(before.get(), right);
    }

    /** The reading of what follows the joint: all of it, or its beginning up to the next joint. */
    private Optional<Reading> begins(Range rest) {
        Range right = new Range(rest.from(), Math.min(rest.to(), rest.from() + LOOKAHEAD));
        Optional<Reading> whole = reader.read(right).filter(reading -> !reading.asks());
        if (whole.filter(reading -> reading.score() >= 0.9 && reading.explicit())
                .isPresent()) {
            return whole;
        }
        Optional<Reading> likely = whole.filter(reading -> reading.score() >= 0.9);
        int tried = 0;
        for (int at = right.from() + 1; at < right.to() - 1 && tried < MAX_JOINTS; at++) {
            Optional<Joint> next = joint(at, right.to());
            if (next.isPresent()) {
                tried++;
                Optional<Reading> first =
                        reader.read(new Range(right.from(), at)).filter(reading -> !reading.asks());
                if (first.isPresent()
                        && first.get().score() >= 0.9
                        && (likely.isEmpty() || first.get().explicit())) {
                    return first;
                }
                at = Math.max(at, next.get().range().to() - 1);
            }
        }
        return whole;
    }

    /** "Buy milk tomorrow and call mum at 6": two tasks, each with its own time. */
    private boolean bothTimed(Reading left, Range right) {
        boolean leftEnds = timed(left);
        if (!leftEnds || sentence.token(right.from()).is(Kind.NUMBER)) {
            return false;
        }
        Optional<Reading> reading = begins(right);
        return reading.isPresent() && timed(reading.get()) && ActionVerbs.begins(sentence, right);
    }

    /** "Remind me to call Ida at 9 and to call Ola at 5": both have their times, and "to" begins the second. */
    private boolean goesOn(Reading left, Range right) {
        if (!timed(left)) {
            return false;
        }
        for (int at = right.from() + 1; at <= right.to(); at++) {
            if ((at == right.to() || joint(at, right.to()).isPresent())
                    && reader.continued(new Range(right.from(), at), false)
                            .filter(Splitter::timed)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean timed(Reading reading) {
        return reading.calls().size() == 1
                && reading.calls().getFirst().tool().startsWith("create_")
                && reading.calls().getFirst().arguments().containsKey("due");
    }
}
