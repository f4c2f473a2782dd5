package dev.todo.core.json;

import dev.todo.core.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text from outside (RFC 8259), strictly: no trailing text, no name twice in an object, no half surrogate
 * pairs, no U+0000, and nesting up to {@value #MAX_DEPTH}. A fault is an {@link InvalidInputException} that names line
 * and column.
 *
 * <p>Objects become maps in the order of the text, arrays lists, whole numbers {@link Long}, other numbers
 * {@link Double}.
 */
public final class JsonText {

    /** How deep objects and arrays may lie in each other. */
    public static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** The one value in {@code text}. */
    public static @Nullable Object parse(String text) {
        JsonText reader = new JsonText(text);
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed("nothing may follow the value");
        }
        return value;
    }

    private @Nullable Object value() {
        if (at >= text.length()) {
            throw malformed("the text ends where a value is expected");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> {
                if (c == '-' || isDigit(c)) {
                    yield number();
                }
                throw malformed("a value is expected");
            }
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        skipSpace();
        if (!take('}')) {
            do {
                skipSpace();
                int nameAt = at;
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw malformed("a name in double quotes is expected");
                }
                String name = string();
                skipSpace();
                expect(':');
                skipSpace();
                Object value = value();
                if (members.containsKey(name)) {
                    at = nameAt;
                    throw malformed("this name stands in the object already");
                }
                members.put(name, value);
                skipSpace();
            } while (take(','));
            expect('}');
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> elements = new ArrayList<>();
        skipSpace();
        if (!take(']')) {
            do {
                skipSpace();
                elements.add(value());
                skipSpace();
            } while (take(','));
            expect(']');
        }
        depth--;
        return elements;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw malformed("objects and arrays lie deeper than " + MAX_DEPTH);
        }
        at++;
    }

    private String string() {
        at++;
        StringBuilder read = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw malformed("the text ends inside a string");
            }
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return read.toString();
            }
            if (c < ' ') {
                throw malformed("control characters must be escaped in a string");
            }
            int start = at;
            char unit = c == '\\' ? escape() : text.charAt(at++);
            if (Character.isHighSurrogate(unit)) {
                read.append(unit).append(lowSurrogate(start));
            } else if (Character.isLowSurrogate(unit) || unit == 0) {
                at = start;
                throw malformed("this is not a character");
            } else {
                read.append(unit);
            }
        }
    }

    private char lowSurrogate(int start) {
        if (at < text.length()) {
            char low = text.charAt(at) == '\\' ? escape() : text.charAt(at++);
            if (Character.isLowSurrogate(low)) {
                return low;
            }
        }
        at = start;
        throw malformed("this is half a character: its second surrogate is missing");
    }

    private char escape() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        char escaped = switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw malformed("this is not an escape");
        };
        at++;
        return escaped;
    }

    /** Reads four digits behind the current {@code u} and leaves the position at the last. */
    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = at < text.length() ? hexDigit(text.charAt(at)) : -1;
            if (digit < 0) {
                throw malformed("four hexadecimal digits are expected");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private Number number() {
        int start = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        boolean whole = true;
        if (take('.')) {
            whole = false;
            digits();
        }
        if (take('e') || take('E')) {
            whole = false;
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        String number = text.substring(start, at);
        // 18 digits always fit a long.
        return whole && number.length() <= 18 ? (Number) Long.valueOf(number) : (Number) Double.valueOf(number);
    }

    private void digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw malformed("a digit is expected");
        }
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw malformed("a value is expected");
        }
        at += word.length();
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw malformed("'" + c + "' is expected");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private InvalidInputException malformed(String fault) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = at - lineStart + 1;
        return new InvalidInputException(
                null, column, "the JSON is malformed at line " + line + ", column " + column + ": " + fault);
    }
}
