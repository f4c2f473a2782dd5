package dev.todo.shell.terminal;

/** Colours and weights; with {@link #NONE} texts stay as they are. The terminal's own 16 colours fit any background. */
public enum Paint {
    /** Writes escape sequences (ECMA-48, SGR). */
    ANSI,
    /** Writes plain text. */
    NONE;

    /** What stands out. */
    public String bold(String text) {
        return sgr("1", text);
    }

    /** What stands back. */
    public String dim(String text) {
        return sgr("2", text);
    }

    /** What is late or wrong. */
    public String red(String text) {
        return sgr("31", text);
    }

    /** What went well. */
    public String green(String text) {
        return sgr("32", text);
    }

    /** What is next. */
    public String yellow(String text) {
        return sgr("33", text);
    }

    /** What can be named or typed. */
    public String cyan(String text) {
        return sgr("36", text);
    }

    private String sgr(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
