package dev.todo.server.api;

import dev.todo.service.http.Access;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The description of the API, for programs that write programs. */
final class OpenApiRoute {

    private final Answer document = new Answer(200, Map.of(), new Answer.Text(read()));

    Route route() {
        return Route.get("/openapi", call -> document).withAccess(Access.PUBLIC).producing("application/yaml");
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                OpenApiRoute.class.getResourceAsStream("/openapi.yaml"), "openapi.yaml is part of the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
