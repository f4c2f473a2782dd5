package dev.todo.core.query;

import dev.todo.core.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a query into tokens. */
final class Tokenizer {

    private static final List<String> OPERATORS =
            List.of("!=", "<=", ">=", "=<", "=>", "==", "<", ">", "=", "\u2264", "\u2265", "\u2260");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        for (skipSpace(); at < text.length(); skipSpace()) {
            next();
        }
        tokens.add(Token.of(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            tokens.add(Token.of(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), column()));
            at++;
        } else if (quote(c)) {
            int start = column();
            String phrase = phrase();
            if (!phrase.isBlank()) {
                tokens.add(Token.of(Kind.PHRASE, phrase, start));
            }
        } else if (c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            tokens.add(Token.of(Kind.NOT, "-", column()));
            at++;
        } else if (!operatorAt(at).isEmpty()) {
            // With no key before it, it says nothing.
            at += operatorAt(at).length();
        } else if (!term()) {
            word();
        }
    }

    /** Reads {@code key operator value}; a space on either side of the operator is forgiven where it is no colon. */
    private boolean term() {
        int begin = at;
        int end = at;
        while (end < text.length() && letter(text.charAt(end))) {
            end++;
        }
        String key = text.substring(begin, end).toLowerCase(Locale.ROOT);
        int sign = end;
        while (Terms.known(key) && sign < text.length() && Character.isWhitespace(text.charAt(sign))) {
            sign++;
        }
        boolean colon = end < text.length() && text.charAt(end) == ':';
        String operator = operatorAt(colon ? end + 1 : sign);
        if (key.isEmpty() || (!colon && operator.isEmpty())) {
            return false;
        }
        at = (colon ? end + 1 : sign) + operator.length();
        skipSpace();
        int column = column();
        String value = at < text.length() && quote(text.charAt(at)) ? phrase() : bare(chunk());
        if (value.isEmpty()) {
            throw QueryParser.error(
                    column,
                    "'" + key + (operator.isEmpty() ? ":" : operator) + "' needs a value behind it, "
                            + Terms.example(key));
        }
        tokens.add(new Token(Kind.TERM, value, column, key, operator.isEmpty() ? ":" : operator, begin + 1));
        return true;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private String operatorAt(int position) {
        return OPERATORS.stream()
                .filter(operator -> text.startsWith(operator, position))
                .findFirst()
                .orElse("");
    }

    private void word() {
        int start = column();
        String chunk = bare(chunk());
        Kind kind = switch (chunk.toLowerCase(Locale.ROOT)) {
            case "and", "&", "&&" -> Kind.AND;
            case "or", "|", "||" -> Kind.OR;
            case "not" -> Kind.NOT;
            case "p1", "p2", "p3", "p4" -> Kind.PRIORITY;
            default -> chunk.startsWith("#") ? Kind.TAG : chunk.startsWith("!") ? Kind.PRIORITY : Kind.WORD;
        };
        boolean says = kind != Kind.WORD || !chunk.chars().allMatch(Tokenizer::punctuation);
        if (says) {
            tokens.add(Token.of(kind, chunk, start));
        }
    }

    /** Without the comma of a list and the star of a prefix, as every word is one. */
    private static String bare(String chunk) {
        int end = chunk.length();
        while (end > 0 && (chunk.charAt(end - 1) == ',' || chunk.charAt(end - 1) == '*')) {
            end--;
        }
        return chunk.substring(0, end);
    }

    private static boolean punctuation(int c) {
        return c < 128 && !Character.isLetterOrDigit(c);
    }

    private String chunk() {
        int begin = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || quote(c);
    }

    private String phrase() {
        int start = column();
        StringBuilder phrase = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote(c)) {
                at++;
                return phrase.toString().strip();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
            }
            phrase.append(text.charAt(at));
        }
        throw QueryParser.error(start, "this quotation mark is never closed, add a second one");
    }

    private static boolean quote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private int column() {
        return at + 1;
    }
}
