package dev.todo.service.http;

import dev.todo.core.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of an address, read strictly: known names only, each once, percent-encoded UTF-8. */
final class QueryParameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    private QueryParameters() {}

    /** Reads {@code query}, as it stands behind the question mark. */
    static QueryParameters parse(String query, Set<String> known) {
        QueryParameters parameters = new QueryParameters();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode("query", equals < 0 ? pair : pair.substring(0, equals));
            if (!known.contains(name)) {
                throw new InvalidInputException(name, unknown(name, known));
            }
            String value = equals < 0 ? "" : decode(name, pair.substring(equals + 1));
            if (parameters.values.putIfAbsent(name, value) != null) {
                throw new InvalidInputException(name, "'" + name + "' stands twice in the query");
            }
        }
        return parameters;
    }

    /** A parameter, if it is there and not empty. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static String unknown(String name, Set<String> known) {
        return "'" + name + "' is not a query parameter here; "
                + (known.isEmpty()
                        ? "there are none"
                        : "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Decodes percent-encoded UTF-8 in which a plus sign means a space. */
    private static String decode(String field, String encoded) {
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? hex(encoded.charAt(i + 1)) : -1;
                int low = i + 2 < encoded.length() ? hex(encoded.charAt(i + 2)) : -1;
                if (high < 0 || low < 0) {
                    throw new InvalidInputException(field, i + 1, "'%' must be followed by two hexadecimal digits");
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInputException(field, "the character U+0000 cannot stand here");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(field, "this is not percent-encoded UTF-8");
        }
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
