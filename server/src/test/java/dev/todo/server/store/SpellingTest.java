package dev.todo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "milk, milk, 0",
        "mlik, milk, 1",
        "mik, milk, 1",
        "milkk, milk, 1",
        "malk, milk, 1",
        "kilm, milk, 2",
        "'', milk, 4"
    })
    void aSwapOfNeighboursIsOneError(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void onlyTheNearestWordsAreMeant() {
        assertThat(Spelling.nearest("grocereis", List.of("groceries", "grocer", "process")))
                .containsExactly("groceries");
    }

    @Test
    void whatIsTypedSoFarMayHoldAnErrorToo() {
        assertThat(Spelling.nearest("groecr", List.of("groceries"))).containsExactly("groceries");
    }

    @Test
    void shortWordsMeanWhatTheySay() {
        assertThat(Spelling.tolerance("cat")).isZero();
        assertThat(Spelling.nearest("cats", List.of("dogs"))).isEmpty();
    }
}
