package dev.todo.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final List<String> SERVICE = List.of("service");

    @Test
    void theEnvironmentOverridesTheFileAndTheFileTheDefaults(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("todo.yaml"), "server:\n  port: 81\n  max-body: 82\n");
        Map<String, String> environment = Map.of("TODO_CONFIG", file.toString(), "TODO_SERVER_MAX_BODY", "83");

        Config config = Configuration.load(SERVICE, environment, Map.of("server.host", "127.0.0.1"));

        assertThat(config.get("server.host").asString().get()).isEqualTo("127.0.0.1");
        assertThat(config.get("server.port").asInt().get()).isEqualTo(81);
        assertThat(config.get("server.max-body").asInt().get()).isEqualTo(83);
        assertThat(config.get("server.max-large-body").asInt().get()).isEqualTo(10_485_760);
    }

    @Test
    void whatDaprTellsAnApplicationIsUnderstoodAndOursWins() {
        Config told = Configuration.load(SERVICE, Map.of("APP_API_TOKEN", "theirs"), Map.of());
        Config both =
                Configuration.load(SERVICE, Map.of("APP_API_TOKEN", "theirs", "TODO_DAPR_APP_TOKEN", "ours"), Map.of());

        assertThat(told.get("dapr.app-token").asString().get()).isEqualTo("theirs");
        assertThat(both.get("dapr.app-token").asString().get()).isEqualTo("ours");
    }

    @Test
    void aVariableNamesItsKey() {
        assertThat(Configuration.variable("auth.oidc.jwks-uri")).isEqualTo("TODO_AUTH_OIDC_JWKS_URI");
    }
}
