package dev.todo.shell.terminal;

/**
 * Text of people made safe to print: what would move the cursor, change colours, or turn the reading direction of the
 * line shows as a mark instead.
 */
public final class PlainText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final char DELETE_PICTURE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** {@code text} on one line. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** {@code text} with its line breaks and tabs. */
    public static String lines(String text) {
        return clean(text.replace("\r\n", "\n"), true);
    }

    private static String clean(String text, boolean breaks) {
        if (text.chars().noneMatch(c -> unsafe(c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (breaks && (c == '\n' || c == '\t')) {
                clean.append((char) c);
            } else if (c < ' ') {
                clean.append((char) (CONTROL_PICTURES + c));
            } else if (c == 0x7f) {
                clean.append(DELETE_PICTURE);
            } else {
                clean.append(unsafe(c) ? REPLACEMENT : (char) c);
            }
        });
        return clean.toString();
    }

    private static boolean unsafe(int c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x202a && c <= 0x202e) // embeddings and overrides of direction
                || (c >= 0x2066 && c <= 0x2069) // isolates
                || c == 0x200e
                || c == 0x200f
                || c == 0x2028
                || c == 0x2029;
    }
}
