package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void waitsTwiceAsLongAfterEachFailureAndNeverLongerThanTheLongest() {
        Pauses pauses =
                new Pauses(Duration.ofMillis(100), Duration.ofSeconds(30), RandomGenerator.of("L64X128MixRandom"));
        for (int failures = 1; failures < 100; failures++) {
            long ceiling = failures > 9 ? 30_000 : Math.min(30_000, 100L << (failures - 1));
            assertThat(pauses.after(failures).toMillis()).isBetween(ceiling / 2, ceiling);
        }
    }
}
