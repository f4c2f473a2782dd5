package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees what is written like a date or a time and yet is none: "on 2026-13-45", "at 13pm", "32 December". Left in a title
 * it would be a guess; the speaker meant a time.
 */
final class DateShapes {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,4}[/.]\\d{1,2}[/.]\\d{2,4}");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}([:.]\\d{2})?[ap]\\.?m\\.?|\\d{1,2}:\\d{2}");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");
    private static final Pattern MONTH = Pattern.compile(
            "(jan|febr?|apr|aug|sept?|oct|nov|dec)(uary|il|ust|t?ember|ober)?" + "|june?|july?|mar(ch)?|may");
    private static final Set<String> LEADING = Words.of("""
            on at by until till before due from @ after to for
            """);

    private final Sentence sentence;
    private final BitSet kept;

    DateShapes(Sentence sentence, BitSet kept) {
        this.sentence = sentence;
        this.kept = kept;
    }

    /** The first such words among the tokens of a title. */
    Optional<Range> first() {
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            Token token = sentence.token(i);
            if (token.is(Kind.QUOTED)) {
                continue;
            }
            boolean led = i > 0
                    && kept.get(i - 1)
                    && LEADING.contains(sentence.token(i - 1).word());
            boolean ends = kept.nextSetBit(i + 1) < 0;
            if ((DATE.matcher(token.word()).matches() && (led || ends))
                    || (CLOCK.matcher(token.word()).matches() && led)) {
                return Optional.of(new Range(i, i + 1));
            }
            if (led && day(token) && i + 1 < sentence.size() && month(i + 1)) {
                return Optional.of(new Range(i, i + 2));
            }
            if (token.is(Kind.NUMBER) && i > 0 && month(i - 1) && ends && tooLarge(token.word())) {
                return Optional.of(new Range(i - 1, i + 1));
            }
            if (ends
                    && i > 1
                    && sentence.token(i - 1).is("the")
                    && sentence.token(i - 2).is("on")
                    && ORDINAL.matcher(token.word()).matches()) {
                return Optional.of(new Range(i - 1, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean day(Token token) {
        return token.is(Kind.NUMBER) || ORDINAL.matcher(token.word()).matches();
    }

    private boolean month(int at) {
        return MONTH.matcher(sentence.token(at).word()).matches();
    }

    private static boolean tooLarge(String number) {
        return number.length() == 2 && Integer.parseInt(number) > 31;
    }
}
