package dev.todo.core.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, runs of digits and single marks. {@code 5pm} is two tokens, {@code o'clock} is one. */
final class Tokenizer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int lastEnd = -1;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (letter(c)) {
                at = add(at, wordEnd(at), Token.Shape.WORD);
            } else if (digit(c)) {
                at = add(at, digitsEnd(at), Token.Shape.DIGITS);
            } else {
                at = add(at, at + 1, Token.Shape.MARK);
            }
        }
        return tokens;
    }

    private int add(int start, int end, Token.Shape shape) {
        String raw = text.substring(start, end);
        String plain = switch (shape) {
            case WORD -> raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            case DIGITS -> raw;
            case MARK -> mark(raw);
        };
        tokens.add(new Token(plain, start, end, shape, start == lastEnd, Character.isUpperCase(raw.charAt(0))));
        lastEnd = end;
        return end;
    }

    /** En and em dashes and the true minus are hyphens, typographic apostrophes plain ones. */
    private static String mark(String raw) {
        return switch (raw.charAt(0)) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u2018', '\u2019', '`' -> "'";
            default -> raw;
        };
    }

    private int wordEnd(int start) {
        int at = start + 1;
        while (at < text.length() && (letter(text.charAt(at)) || innerApostrophe(at))) {
            at++;
        }
        return at;
    }

    private boolean innerApostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && letter(text.charAt(at + 1));
    }

    private int digitsEnd(int start) {
        int at = start + 1;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean letter(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
