package dev.todo.core.language;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are only polite, or only call for attention. */
final class Politeness {

    private static final List<List<String>> OPENINGS = phrases(
            "please",
            "pls",
            "plz",
            "kindly",
            "can you",
            "could you",
            "would you",
            "will you",
            "can you please",
            "could you please",
            "would you please",
            "would you mind",
            "hey",
            "hey todo",
            "ok",
            "okay",
            "ok so",
            "hi todo",
            "hello todo",
            "todo please",
            "i want you to",
            "i'd like you to",
            "i would like you to",
            "i need you to",
            "go ahead and",
            "just",
            "also",
            "now",
            "so",
            "then",
            "and",
            "and then",
            "and also",
            "can we",
            "can i",
            "could we",
            "could i",
            "may i",
            "let's",
            "oh",
            "oh and",
            "well",
            "actually",
            "alright",
            "right",
            "quickly",
            "computer",
            "assistant",
            "oops",
            "whoops",
            "sorry",
            "no",
            "wait",
            "hold on",
            "ah",
            "right then",
            "great",
            "thanks",
            "hi",
            "hello",
            "hi there",
            "hello there",
            "good morning",
            "yes",
            "i want to see",
            "i'd like to see",
            "i would like to see",
            "i wanna see",
            "let me see");

    private static final List<List<String>> CLOSINGS = phrases(
            "please",
            "pls",
            "plz",
            "thanks",
            "thank you",
            "thx",
            "ty",
            "thanks a lot",
            "thank you very much",
            "cheers",
            "for me",
            "for me please",
            "will you",
            "would you",
            "ok",
            "okay",
            "if you can",
            "if possible",
            "if you don't mind",
            "many thanks",
            "right now please");

    private static final Set<String> INTERJECTIONS = Words.of("""
            oops whoops sorry no wait hold on ah oh ok okay actually so well hey please thanks right yes now
            alright great
            """);

    private Politeness() {}

    private static List<List<String>> phrases(String... phrases) {
        return Stream.of(phrases)
                .map(phrase -> List.of(phrase.split(" ")))
                .sorted(Comparator.comparingInt((List<String> words) -> words.size())
                        .reversed())
                .toList();
    }

    /** The range without them; never empty unless it was. */
    static Range strip(Sentence sentence, Range range) {
        Range now = range;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<String> words : OPENINGS) {
                Range head = new Range(now.from(), now.from() + words.size());
                if (head.to() < now.to() && sentence.reads(head, words) && !titled(words, sentence, head)) {
                    now = sentence.trimmed(new Range(head.to(), now.to()));
                    changed = true;
                    break;
                }
            }
            for (List<String> words : CLOSINGS) {
                Range tail = new Range(now.to() - words.size(), now.to());
                if (tail.from() > now.from() && sentence.reads(tail, words)) {
                    now = sentence.trimmed(new Range(now.from(), tail.from()));
                    changed = true;
                    break;
                }
            }
        }
        return now.empty() ? range : now;
    }

    /** Whether the range only calls for attention, so that nothing is asked for yet: "oops", "actually wait". */
    static boolean interjects(Sentence sentence, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (!sentence.token(i).is(Token.Kind.MARK)
                    && !INTERJECTIONS.contains(sentence.token(i).word())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a short word is not polite but part of what follows: "right shoe", "just do it". */
    private static boolean titled(List<String> words, Sentence sentence, Range head) {
        return List.of(
                                "right",
                                "great",
                                "well",
                                "quickly",
                                "computer",
                                "assistant",
                                "thanks",
                                "hi",
                                "hello",
                                "sorry",
                                "no",
                                "wait",
                                "hold",
                                "ah",
                                "good",
                                "yes")
                        .contains(words.getFirst())
                && !sentence.token(head.to()).is(Token.Kind.MARK);
    }
}
