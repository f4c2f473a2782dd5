package dev.todo.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    abc, 3
                    '', 0
                    Überraschung, 12
                    日本語, 6
                    한국어, 6
                    ｆｕｌｌ, 8
                    ﾊﾝｶｸ, 4
                    🌱, 2
                    👩‍👩‍👧‍👦, 2
                    👍🏽, 2
                    🇩🇪, 2
                    ❤️, 2
                    ❤, 1
                    é, 1
                    a→b…, 4""")
    void countsTheColumnsATerminalUses(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    buy milk, 8, buy milk
                    buy milk, 7, buy mi…
                    buy milk, 5, buy…
                    buy milk, 1, …
                    buy milk, 0, ''
                    日本語, 5, 日本…
                    日本語, 4, 日…
                    a👩‍👩‍👧‍👦b, 3, a…
                    ée, 1, …""")
    void cutsBetweenCharactersAPersonSees(String text, int columns, String fitting) {
        assertThat(TextWidth.fit(text, columns)).isEqualTo(fitting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "日本語 and more", "🌱🌱🌱", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦"})
    void neverTakesMoreThanItWasGiven(String text) {
        for (int columns = 0; columns < 20; columns++) {
            assertThat(TextWidth.of(TextWidth.fit(text, columns))).isLessThanOrEqualTo(columns);
        }
    }

    @ParameterizedTest
    @CsvSource({"日本, 6, '日本  |', '  日本|'", "abc, 2, abc|, abc|"})
    void padsByColumns(String text, int columns, String right, String left) {
        assertThat(TextWidth.padRight(text, columns) + "|").isEqualTo(right);
        assertThat(TextWidth.padLeft(text, columns) + "|").isEqualTo(left);
    }
}
