package dev.todo.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.todo.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    @Test
    void valuesOfEveryTypeAreRead() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("s", "a\n\u00e9\ud83d\ude00/");
        expected.put("whole", 12L);
        expected.put("negative", -0.5e3);
        expected.put("huge", 1e30);
        expected.put("list", Arrays.asList(true, false, null));
        expected.put("empty", Map.of());

        Object read = JsonText.parse("""
                 { "s" : "a\\n\\u00e9\\ud83d\\ude00\\/", "whole": 12, "negative": -0.5E+3,
                   "huge": 1000000000000000000000000000000, "list": [true,false , null], "empty": {} }
                """);

        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `{"a":1`            | 1 | 7  | '}' is expected
            `{"a" 1}`           | 1 | 6  | ':' is expected
            `{"a":1,}`          | 1 | 8  | a name in double quotes
            `[1,]`              | 1 | 4  | a value is expected
            `{'a':1}`           | 1 | 2  | a name in double quotes
            `{"a":1} x`         | 1 | 9  | nothing may follow
            `{"a":1,"a":2}`     | 1 | 8  | stands in the object already
            `"\\ud800x"`        | 1 | 2  | half a character
            `"\\udc00"`         | 1 | 2  | not a character
            `"\\u0000"`         | 1 | 2  | not a character
            `"\\u00g0"`         | 1 | 6  | hexadecimal
            `"\\x"`             | 1 | 3  | not an escape
            `"a`                | 1 | 3  | ends inside a string
            `01`                | 1 | 2  | nothing may follow
            `1.`                | 1 | 3  | a digit is expected
            `+1`                | 1 | 1  | a value is expected
            `nul`               | 1 | 1  | a value is expected
            `NaN`               | 1 | 1  | a value is expected
            ``                  | 1 | 1  | ends where a value
            """)
    void faultsNameLineAndColumn(String text, int line, int column, String fault) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> JsonText.parse(text))
                .withMessageContaining("line " + line + ", column " + column + ":")
                .withMessageContaining(fault)
                .satisfies(e -> assertThat(e.column()).hasValue(column));
    }

    @Test
    void columnsCountFromTheStartOfTheirLine() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> JsonText.parse("{\n  \"title\": oops\n}"))
                .withMessageContaining("line 2, column 12");
    }

    @Test
    void nestingBeyondTheLimitIsRefusedBeforeTheStackEnds() {
        assertThat(JsonText.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> JsonText.parse("[".repeat(1_000_000)))
                .withMessageContaining("deeper than 64");
    }
}
