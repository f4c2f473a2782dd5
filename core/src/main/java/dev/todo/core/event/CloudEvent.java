package dev.todo.core.event;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON, with the extensions {@code userid} and {@code sequence}.
 *
 * @param specversion {@code 1.0}
 * @param id unique for its source: the id of the outbox row
 * @param source {@code /todo/server}
 * @param type what happened, for example {@code dev.todo.task.completed}
 * @param subject the id of the task
 * @param time when it happened
 * @param datacontenttype {@code application/json}
 * @param userid whose it is; also the key that keeps order
 * @param sequence counts the user's changes: order by it is the order of commits
 * @param data the JSON text of the payload
 */
@Json
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        String datacontenttype,
        String userid,
        long sequence,
        @Json.Raw String data) {

    /** The only version of the envelope there is. */
    public static final String SPEC_VERSION = "1.0";
}
