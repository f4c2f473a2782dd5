package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a title together from the words nothing else claimed, as they were written. */
final class TitleText {

    /** Words that only tied something that was taken out. */
    private static final Set<String> TIES_BEHIND = Words.of("""
            and with for on at by in to please but then also due set as plus from is which that's it's it
            """);

    private static final Set<String> TIES_AHEAD = Words.of("""
            and to that then also please with so but about of i need
            """);

    private static final Set<String> JOINTS = Set.of("and", "with", "also", "please", "plus", "then", "but");

    private final Sentence sentence;
    private final BitSet kept;
    private final BitSet removed;

    private TitleText(Sentence sentence, BitSet kept, BitSet removed) {
        this.sentence = sentence;
        this.kept = kept;
        this.removed = removed;
    }

    /**
     * A title and where it stands.
     *
     * @param quoted the token of a title given in quotation marks; {@code null} when it was not
     */
    record Title(String text, BitSet tokens, @Nullable Integer quoted) {}

    /**
     * The title of these tokens.
     *
     * @param kept the tokens that may belong to it
     * @param removed the tokens of the clause that were taken out
     */
    static Title of(Sentence sentence, BitSet kept, BitSet removed) {
        TitleText title = new TitleText(sentence, (BitSet) kept.clone(), removed);
        title.trim();
        return title.join();
    }

    private void trim() {
        dropJoints();
        int before = -1;
        while (kept.cardinality() != before) {
            before = kept.cardinality();
            trimEnd();
            trimStart();
        }
    }

    /** Drops what stands alone between two parts taken out. */
    private void dropJoints() {
        for (int from = kept.nextSetBit(0); from >= 0; ) {
            int to = kept.nextClearBit(from);
            boolean between = from > 0 && removed.get(from - 1) && removed.get(to);
            boolean joints = true;
            for (int i = from; i < to; i++) {
                joints &= sentence.token(i).is(Kind.MARK)
                        || JOINTS.contains(sentence.token(i).word());
            }
            if (between && joints) {
                take(from, to);
            }
            from = kept.nextSetBit(to);
        }
    }

    private void trimEnd() {
        int last = kept.length() - 1;
        if (last < 0) {
            return;
        }
        Token token = sentence.token(last);
        boolean cut = removed.get(last + 1);
        boolean idle = token.is(Kind.MARK) && !keptMark(token, last);
        if (idle || (cut && TIES_BEHIND.contains(token.word()) && !token.is(Kind.QUOTED) && kept.cardinality() > 1)) {
            take(last, last + 1);
        }
    }

    /** Whether a closing mark belongs to the title: a question mark, an exclamation mark, a bracket that was opened. */
    private boolean keptMark(Token token, int at) {
        return switch (token.text()) {
            case "?", "!" -> kept.cardinality() > 1;
            case ")" -> opened("(", at);
            case "]" -> opened("[", at);
            default -> false;
        };
    }

    private boolean opened(String mark, int before) {
        for (int i = kept.nextSetBit(0); i >= 0 && i < before; i = kept.nextSetBit(i + 1)) {
            if (sentence.token(i).text().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    private void trimStart() {
        int first = kept.nextSetBit(0);
        if (first < 0) {
            return;
        }
        Token token = sentence.token(first);
        boolean cut = first > 0 && removed.get(first - 1);
        boolean opening = token.text().equals("(")
                || token.text().equals("[")
                || token.text().equals("*");
        boolean idle = token.is(Kind.MARK) && !(opening && !cut);
        if (idle || (cut && TIES_AHEAD.contains(token.word()) && !token.is(Kind.QUOTED) && kept.cardinality() > 1)) {
            take(first, first + 1);
        }
    }

    private void take(int from, int to) {
        kept.clear(from, to);
        removed.set(from, to);
    }

    private Title join() {
        if (kept.cardinality() == 1) {
            int only = kept.nextSetBit(0);
            if (sentence.token(only).is(Kind.QUOTED)) {
                return new Title(inner(sentence.token(only)), kept, only);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int from = kept.nextSetBit(0); from >= 0; ) {
            int to = kept.nextClearBit(from);
            Range run = new Range(from, to);
            boolean last = kept.nextSetBit(to) < 0;
            while (!last && run.size() > 1 && sentence.token(run.to() - 1).is(",")) {
                run = new Range(run.from(), run.to() - 1);
            }
            boolean glued = ",.;:?!)".contains(sentence.token(from).text());
            text.append(text.isEmpty() || glued ? "" : " ").append(sentence.text(run));
            from = kept.nextSetBit(to);
        }
        return new Title(text.toString().replaceAll("\\s+", " ").strip(), kept, null);
    }

    private static String inner(Token quoted) {
        return quoted.text().substring(1, quoted.text().length() - 1).strip();
    }
}
