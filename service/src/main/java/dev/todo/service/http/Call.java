package dev.todo.service.http;

import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.JsonFields;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request as an endpoint sees it: checked against its route, its parts read by name. */
public final class Call {

    private final ServerRequest request;
    private final @Nullable Principal principal;
    private final QueryParameters query;
    private final JsonFields body;
    private final Supplier<byte[]> raw;

    Call(
            ServerRequest request,
            @Nullable Principal principal,
            QueryParameters query,
            JsonFields body,
            Supplier<byte[]> raw) {
        this.request = request;
        this.principal = principal;
        this.query = query;
        this.body = body;
        this.raw = raw;
    }

    /** The user who calls; a route for users has one. */
    public UUID user() {
        if (principal instanceof Principal.User(UUID id)) {
            return id;
        }
        throw new ForbiddenException("this needs a user's token");
    }

    /** The part of the path that stands for {@code name} in the template. */
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** A query parameter, if it is there and not empty. */
    public Optional<String> query(String name) {
        return query.get(name);
    }

    /** A query parameter that is {@code true} or {@code false}; {@code false} when absent. */
    public boolean queryFlag(String name) {
        return query.get(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new InvalidInputException(
                                name, "'" + value + "' is neither true nor false, as '" + name + "' must be");
                })
                .orElse(false);
    }

    /** A query parameter that is a whole number. */
    public Optional<Integer> queryInteger(String name) {
        return query.get(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new InvalidInputException(
                        name, "'" + value + "' is not a whole number, as '" + name + "' must be");
            }
        });
    }

    /** The fields of the body; none when there was no body. */
    public JsonFields body() {
        return body;
    }

    /** The body as it came, where the route takes a {@link BodyRule#RAW} one; it can be read once. */
    public byte[] bytes() {
        return raw.get();
    }

    /** A part of the path that is the id of something; what is no UUID names nothing. */
    public UUID pathId(String name) {
        String text = path(name);
        // UUID.fromString alone would take shortened forms.
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                // answered below
            }
        }
        throw new NotFoundException("'" + text + "' is not an id: ids are UUIDs");
    }

    /** A header, its first value. */
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }
}
