package dev.todo.service.socket;

import dev.todo.core.error.UnauthenticatedException;
import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for when it opens a WebSocket (RFC 6455 §4.2).
 *
 * @param token the bearer token it shows, in the {@code Authorization} header or, as browsers must, as a subprotocol
 * @param accept the answer to its challenge
 * @param protocol whether it asks for our subprotocol, and so is told that it gets it
 */
record Handshake(String token, String accept, boolean protocol) {

    /** The one subprotocol there is. */
    static final String PROTOCOL = "todo.v1";

    /** The name of the upgrade. */
    static final String UPGRADE = "websocket";

    private static final String TOKEN_PREFIX = "todo.bearer.";
    private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
    private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");
    private static final HeaderName SUBPROTOCOLS = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final String SUPPORTED = "13";
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 §1.3
    private static final int KEY_BYTES = 16;

    /**
     * Reads the headers of an upgrade request.
     *
     * @throws HttpProblemException when it is not a WebSocket handshake of version 13
     * @throws UnauthenticatedException when it shows no token
     */
    static Handshake of(Headers headers) {
        if (values(headers, HeaderNames.CONNECTION).stream().noneMatch("upgrade"::equalsIgnoreCase)) {
            throw bad("an upgrade needs 'Connection: Upgrade'");
        }
        if (!headers.first(VERSION).map(String::strip).filter(SUPPORTED::equals).isPresent()) {
            throw new HttpProblemException(
                    Problem.of(
                            426,
                            "upgrade-required",
                            "Upgrade required",
                            "WebSocket is spoken here in version " + SUPPORTED),
                    Map.of("Upgrade", UPGRADE, VERSION.defaultCase(), SUPPORTED));
        }
        String key = headers.first(KEY).map(String::strip).orElse("");
        if (!isNonce(key)) {
            throw bad("'Sec-WebSocket-Key' must be 16 bytes in Base64");
        }
        List<String> protocols = values(headers, SUBPROTOCOLS);
        return new Handshake(token(headers, protocols), accept(key), protocols.contains(PROTOCOL));
    }

    /** A request for this address that is no upgrade. */
    static HttpProblemException required() {
        return new HttpProblemException(
                Problem.of(426, "upgrade-required", "Upgrade required", "this address speaks WebSocket alone"),
                Map.of("Upgrade", UPGRADE));
    }

    private static String token(Headers headers, List<String> protocols) {
        Optional<String> header = headers.first(HeaderNames.AUTHORIZATION);
        if (header.isPresent()) {
            String value = header.get();
            if (!value.regionMatches(true, 0, "Bearer ", 0, 7)
                    || value.substring(7).isBlank()) {
                throw new UnauthenticatedException("only bearer tokens are taken: 'Authorization: Bearer …'");
            }
            return value.substring(7).strip();
        }
        return protocols.stream()
                .filter(name -> name.startsWith(TOKEN_PREFIX) && name.length() > TOKEN_PREFIX.length())
                .map(name -> name.substring(TOKEN_PREFIX.length()))
                .findFirst()
                .orElseThrow(() -> new UnauthenticatedException("send a token: 'Authorization: Bearer …', or the"
                        + " subprotocols '" + PROTOCOL + ", " + TOKEN_PREFIX + "…'"));
    }

    /** The elements of a header that is a list, however many lines it has. */
    private static List<String> values(Headers headers, HeaderName name) {
        List<String> values = new ArrayList<>();
        for (String line : headers.all(name, List::of)) {
            for (String value : line.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    private static boolean isNonce(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String accept(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static HttpProblemException bad(String detail) {
        return new HttpProblemException(Problem.of(400, "bad-request", "Bad request", detail));
    }

    /** Without the token: it is a secret. */
    @Override
    public String toString() {
        return "Handshake[protocol=" + protocol + "]";
    }
}
