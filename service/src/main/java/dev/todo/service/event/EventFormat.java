package dev.todo.service.event;

import dev.todo.core.event.CloudEvent;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events on the wire: CloudEvents 1.0 in structured JSON (CloudEvents JSON format 1.0, section 3). What comes in is
 * trusted in nothing: what is no event of ours is poison, with the reason.
 */
public final class EventFormat {

    /** The content type of an event. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** The most bytes of an event: many times the largest task. */
    public static final int MAX_BYTES = 512 * 1024;

    private static final int MAX_ID = 200;
    private static final HexFormat HEX = HexFormat.of();

    private final JsonType<CloudEvent> type = Jsonb.builder().build().type(CloudEvent.class);

    /** {@code event} as bytes. */
    public byte[] write(CloudEvent event) {
        return type.toJsonBytes(new CloudEvent(
                event.specversion(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.datacontenttype(),
                event.userid(),
                event.sequence(),
                ascii(event.data())));
    }

    /**
     * The same JSON without a character beyond ASCII: the writer (avaje-jsonb 3.11) keeps one byte of each in text that is
     * JSON already. Such characters stand in strings alone, where an escape says the same (RFC 8259, section 7).
     */
    private static String ascii(String json) {
        if (json.chars().allMatch(c -> c < 0x80)) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + 64);
        json.chars().forEach(c -> {
            if (c < 0x80) {
                text.append((char) c);
            } else {
                text.append("\\u").append(HEX.toHexDigits((char) c));
            }
        });
        return text.toString();
    }

    /**
     * The event in {@code bytes}.
     *
     * @param bytes what arrived; {@code null} where a record had no value
     * @throws PoisonEventException when they hold none, or one this version cannot know
     */
    public CloudEvent read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new PoisonEventException("there is nothing in it", null);
        }
        if (bytes.length > MAX_BYTES) {
            throw new PoisonEventException(
                    "it has " + bytes.length + " bytes, and an event at most " + MAX_BYTES, null);
        }
        return checked(parse(text(bytes)));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PoisonEventException("it is no UTF-8 text", e);
        }
    }

    /** Readers fail in many ways on what is no JSON, or nested beyond reason; none of them may end a consumer. */
    private CloudEvent parse(String text) {
        try {
            CloudEvent event = type.fromJson(text);
            if (event == null) {
                throw new PoisonEventException("it is no event", null);
            }
            return event;
        } catch (PoisonEventException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new PoisonEventException("it is no event in JSON: " + e.getMessage(), e);
        }
    }

    private static CloudEvent checked(CloudEvent event) {
        if (!CloudEvent.SPEC_VERSION.equals(event.specversion())) {
            throw new PoisonEventException("its specversion is not " + CloudEvent.SPEC_VERSION, null);
        }
        require("id", event.id());
        require("source", event.source());
        require("type", event.type());
        require("userid", event.userid());
        require("data", event.data());
        if (event.id().length() > MAX_ID) {
            throw new PoisonEventException("its id is longer than " + MAX_ID + " characters", null);
        }
        try {
            UUID _ = UUID.fromString(event.userid());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("its userid is no user's id", e);
        }
        return event;
    }

    private static void require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new PoisonEventException("it has no " + name, null);
        }
    }
}
