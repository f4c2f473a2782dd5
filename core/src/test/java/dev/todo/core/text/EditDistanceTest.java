package dev.todo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

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
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }
}
