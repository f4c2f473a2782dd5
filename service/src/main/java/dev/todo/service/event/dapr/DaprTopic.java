package dev.todo.service.event.dapr;

import dev.todo.core.event.EventTypes;
import io.avaje.jsonb.Json;

/**
 * A subscription as {@code GET /dapr/subscribe} names it.
 *
 * @param pubsubname the component that delivers
 * @param topic what it delivers
 * @param route where
 * @param deadLetterTopic where it puts what this process drops
 */
@Json
record DaprTopic(String pubsubname, String topic, String route, String deadLetterTopic) {

    static DaprTopic of(String pubsub, String topic) {
        return new DaprTopic(pubsub, topic, "/events/" + topic, topic + EventTypes.DEAD_LETTER_SUFFIX);
    }
}
