package dev.todo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

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
