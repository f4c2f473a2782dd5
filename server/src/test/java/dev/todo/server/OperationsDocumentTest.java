package dev.todo.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.service.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsDocumentTest {

    @Test
    void everyKeyIsDocumentedWithItsDefault() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "operations.md"));
        Map<String, String> keys =
                Configuration.defaults(List.of("service", "server")).asMap().get();

        assertThat(keys)
                .hasSizeGreaterThan(15)
                .allSatisfy((key, value) -> assertThat(document.lines()
                                .filter(line -> line.startsWith("| `" + key + "` |"))
                                .filter(line -> value.isEmpty() || line.contains("| `" + value + "` |")))
                        .as(key)
                        .hasSize(1));
    }
}
