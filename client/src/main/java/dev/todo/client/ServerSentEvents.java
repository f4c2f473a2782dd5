package dev.todo.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the data of Server-Sent Events (WHATWG HTML, section 9.2) as they come; comments and other fields are skipped. */
final class ServerSentEvents {

    private static final int MAX_EVENT = 16 * 1024 * 1024;

    private final BufferedReader lines;

    ServerSentEvents(InputStream stream) {
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The data of the next event; empty at the end of the stream. An event the stream ends within is dropped. */
    Optional<String> next() throws IOException {
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && any) {
                return Optional.of(data.toString());
            }
            if (line.startsWith("data:") && data.length() + line.length() < MAX_EVENT) {
                if (any) {
                    data.append('\n');
                }
                data.append(line, line.startsWith("data: ") ? 6 : 5, line.length());
                any = true;
            }
        }
        return Optional.empty();
    }
}
