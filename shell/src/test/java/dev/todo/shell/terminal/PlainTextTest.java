package dev.todo.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void escapeSequencesDoNotReachTheTerminal() {
        assertThat(PlainText.line("\u001b[31mred\u0007\u009b2J\u007f")).isEqualTo("␛[31mred␇\uFFFD2J␡");
    }

    @Test
    void theReadingDirectionStaysAsItIs() {
        assertThat(PlainText.line("safe\u202etxt.exe\u2066")).isEqualTo("safe\uFFFDtxt.exe\uFFFD");
    }

    @Test
    void aLineStaysOneLine() {
        assertThat(PlainText.line("a\nb\rc\td\u2028e")).isEqualTo("a␊b␍c␉d\uFFFDe");
    }

    @Test
    void linesKeepTheirBreaksAndTabs() {
        assertThat(PlainText.lines("a\r\nb\tc\u001b")).isEqualTo("a\nb\tc␛");
    }

    @Test
    void ordinaryTextStays() {
        String text = "Müller & 日本語 👩‍👧 – “quoted” שלום";
        assertThat(PlainText.line(text)).isSameAs(text);
    }
}
