package dev.todo.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.service.config.Configuration;
import dev.todo.service.http.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static ServiceTokens tokens(Map<String, String> environment) {
        return new ServiceTokens(
                Configuration.load(List.of("server"), environment, Map.of()).get("auth.service-tokens"));
    }

    @Test
    void aServiceIsKnownByItsToken() {
        ServiceTokens tokens = tokens(Map.of("TODO_AUTH_SERVICE_TOKENS_RECURRING_WORKER", "secret"));

        assertThat(tokens.check("secret")).contains(new Principal.Service("recurring-worker"));
        assertThat(tokens.check("Secret")).isEmpty();
    }

    @Test
    void withoutATokenNobodyIsAService() {
        assertThat(tokens(Map.of()).check("")).isEmpty();
    }
}
