package dev.todo.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppTokenTest {

    @Test
    void knowsTheSidecarByTheSecretOfBoth() {
        AppToken token = new AppToken("secret");

        assertThat(token.check("secret")).contains(new Principal.Sidecar());
        assertThat(token.check("secre")).isEmpty();
        assertThat(token.check("")).isEmpty();
    }

    @Test
    void withoutASecretThereIsNoSidecar() {
        assertThat(new AppToken("").check("")).isEmpty();
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(new AppToken("secret").toString()).doesNotContain("secret");
    }
}
