package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a sentence into tokens: at white space, then punctuation off both ends of what stands between. Whatever is
 * inside a word ("1-on-1", "Monday.com", "don't", an address) stays in it.
 */
final class Tokenizer {

    private static final String OPENING = "([{<*•–—-,;:.?&…|";
    private static final String CLOSING = ")]}>,;:.!?…|";
    private static final String SPLITTING = ",;…|";

    /** Sounds between words, which dictation writes down; they mean as little as a comma. */
    static final Set<String> FILLERS = Set.of("um", "umm", "uh", "uhm", "erm", "hmm", "hm");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static Sentence sentence(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return new Sentence(text, List.copyOf(tokenizer.tokens));
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            if (blank(at)) {
                at++;
                continue;
            }
            int quoteEnd = quoteEnd(at);
            if (quoteEnd > 0) {
                String inner = text.substring(at + 1, quoteEnd);
                tokens.add(new Token(text.substring(at, quoteEnd + 1), inner.strip(), at, quoteEnd + 1, Kind.QUOTED));
                at = quoteEnd + 1;
                continue;
            }
            int end = at;
            while (end < text.length() && !blank(end) && !(end > at && opensDouble(end) && quoteEnd(end) > 0)) {
                end++;
            }
            chunk(at, end);
            at = end;
        }
    }

    /** Where the quotation that opens at {@code at} closes; -1 when none opens there. */
    private int quoteEnd(int at) {
        char closing = switch (text.charAt(at)) {
            case '"' -> '"';
            case '“', '„' -> '”';
            case '«' -> '»';
            case '‘' -> '’';
            case '\'' -> '\'';
            case '`' -> '`';
            default -> 0;
        };
        if (closing == 0) {
            return -1;
        }
        boolean single = closing == '\'' || closing == '’';
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing || (closing == '”' && (c == '“' || c == '"'))) {
                boolean outside = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                if (!single || outside) {
                    return text.substring(at + 1, i).isBlank() ? -1 : i;
                }
            }
        }
        return -1;
    }

    private boolean opensDouble(int at) {
        return "\"“„«".indexOf(text.charAt(at)) >= 0;
    }

    private boolean blank(int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\u200b';
    }

    private void chunk(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && OPENING.indexOf(text.charAt(from)) >= 0) {
            if (text.charAt(from) == '-' && from + 1 < to && !opens(text.charAt(from + 1))) {
                break;
            }
            mark(from, from + 1);
            from++;
        }
        if (from < to && text.startsWith("//", from)) {
            mark(from, from + 2);
            from += 2;
        }
        // Todoist's "every!" is a word of its own: it counts from the completion.
        // "every!", which counts from the completion, is a word of its own.
        boolean everyBang = text.substring(from, to).equalsIgnoreCase("every!");
        boolean onlyBangs = everyBang || text.substring(from, to).chars().allMatch(c -> c == '!');
        int closing = to;
        while (!onlyBangs && closing > from && CLOSING.indexOf(text.charAt(closing - 1)) >= 0) {
            closing--;
        }
        if (closing == from && from < to && !onlyBangs) {
            closing = to;
        }
        words(from, closing);
        for (int i = closing; i < to; i++) {
            mark(i, i + 1);
        }
    }

    /** Whether a mark before this character is punctuation and not its sign. */
    private static boolean opens(char next) {
        return Character.isLetter(next) || next == '-';
    }

    private void words(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (SPLITTING.indexOf(text.charAt(i)) >= 0 && !thousands(from, i, to)) {
                word(start, i);
                mark(i, i + 1);
                start = i + 1;
            }
        }
        word(start, to);
    }

    /** Whether the comma at {@code at} groups the digits of a number, as in 1,000. */
    private boolean thousands(int from, int at, int to) {
        return text.charAt(at) == ','
                && at > from
                && Character.isDigit(text.charAt(at - 1))
                && at + 4 <= to
                && text.substring(at + 1, at + 4).chars().allMatch(Character::isDigit)
                && (at + 4 == to || !Character.isDigit(text.charAt(at + 4)));
    }

    private void word(int from, int to) {
        if (from >= to) {
            return;
        }
        String raw = text.substring(from, to);
        String word = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
        tokens.add(new Token(raw, word, from, to, kind(raw)));
    }

    private static Kind kind(String raw) {
        if (FILLERS.contains(raw.toLowerCase(Locale.ROOT))) {
            return Kind.MARK;
        }
        if (raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Kind.NUMBER;
        }
        if (raw.length() > 1 && raw.charAt(0) == '#' && Character.isLetterOrDigit(raw.codePointAt(1))) {
            return Kind.HASH;
        }
        return raw.codePoints().anyMatch(Character::isLetterOrDigit)
                        || raw.startsWith("!")
                        || raw.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                ? Kind.WORD
                : Kind.MARK;
    }

    private void mark(int from, int to) {
        String raw = text.substring(from, to);
        tokens.add(new Token(raw, raw, from, to, Kind.MARK));
    }
}
