package dev.todo.service.http;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.json.JsonText;
import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reads request bodies.
 *
 * @param limit the most bytes of an ordinary body
 * @param largeLimit the most bytes of a {@link BodyRule#LARGE} one
 */
record Bodies(int limit, int largeLimit) {

    /** The body of {@code request}, as {@code rule} allows it. */
    JsonFields read(ServerRequest request, BodyRule rule) {
        if (rule == BodyRule.RAW) {
            return JsonFields.of(Map.of());
        }
        int most = rule == BodyRule.LARGE ? largeLimit : limit;
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge(most);
        }
        if (!request.content().hasEntity()) {
            return empty(rule);
        }
        checkMediaType(request);
        byte[] bytes = bytes(request, most);
        if (bytes.length == 0) {
            return empty(rule);
        }
        return JsonFields.of("", JsonText.parse(text(bytes)));
    }

    /** The bytes of {@code request}, as many as an ordinary body may have. */
    byte[] raw(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > limit) {
            throw tooLarge(limit);
        }
        return request.content().hasEntity() ? bytes(request, limit) : new byte[0];
    }

    private static JsonFields empty(BodyRule rule) {
        if (rule == BodyRule.NONE) {
            return JsonFields.of(Map.of());
        }
        throw new InvalidInputException("the body is missing: send a JSON object");
    }

    private static void checkMediaType(ServerRequest request) {
        Optional<HttpMediaType> type;
        try {
            type = request.headers().contentType();
        } catch (IllegalArgumentException e) {
            throw unsupported("the content type is malformed");
        }
        boolean json = type.isPresent()
                && MediaTypes.APPLICATION_JSON
                        .text()
                        .equals(type.get().mediaType().text());
        boolean utf8 = type.flatMap(HttpMediaType::charset).orElse("utf-8").equalsIgnoreCase("utf-8");
        if (!json || !utf8) {
            throw unsupported("send the body as application/json in UTF-8");
        }
    }

    private static HttpProblemException unsupported(String detail) {
        return new HttpProblemException(
                Problem.of(415, "unsupported-media-type", "Unsupported media type", detail),
                Map.of(HeaderNames.ACCEPT.defaultCase(), Route.JSON));
    }

    private static byte[] bytes(ServerRequest request, int most) {
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("the body is not UTF-8");
        }
    }

    private static HttpProblemException tooLarge(int most) {
        return new HttpProblemException(Problem.of(
                413, "body-too-large", "Body too large", "the body may have at most " + most + " bytes here"));
    }
}
