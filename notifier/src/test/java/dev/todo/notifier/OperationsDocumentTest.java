package dev.todo.notifier;

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
        int from = document.indexOf("### The notifier");
        String section = document.substring(from, document.indexOf("\n## ", from));
        Map<String, String> keys =
                Configuration.defaults(List.of("notifier")).asMap().get();

        assertThat(keys)
                .hasSizeGreaterThan(3)
                .allSatisfy((key, value) -> assertThat(section.lines()
                                .filter(line -> line.startsWith("| `" + key + "` |"))
                                .filter(line -> value.isEmpty() || line.contains("| `" + value + "` |")))
                        .as(key)
                        .hasSize(1));
    }
}
