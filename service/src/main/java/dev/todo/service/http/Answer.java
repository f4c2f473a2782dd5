package dev.todo.service.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route answers.
 *
 * @param status the HTTP status
 * @param headers headers besides those every answer has
 * @param content what stands in the body
 */
public record Answer(int status, Map<String, String> headers, Content content) {

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** 200 with {@code value} as JSON. */
    public static Answer ok(Object value) {
        return new Answer(200, Map.of(), new Json(value));
    }

    /** 201 with {@code value} as JSON, which is to be found at {@code location} from now on. */
    public static Answer created(String location, Object value) {
        return new Answer(201, Map.of("Location", location), new Json(value));
    }

    /** 204: done, nothing to say. */
    public static Answer none() {
        return new Answer(204, Map.of(), new Nothing());
    }

    /** 200 with a body that is written as it comes about. */
    public static Answer streaming(Writer writer) {
        return new Answer(200, Map.of("Cache-Control", "no-cache"), new Stream(writer));
    }

    /** This, with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, content);
    }

    /** What stands in the body. */
    public sealed interface Content {}

    /** No body. */
    public record Nothing() implements Content {}

    /** A value as JSON. */
    public record Json(Object value) implements Content {}

    /** Text that is ready to be sent. */
    public record Text(String text) implements Content {}

    /** A body that is written as it comes about. */
    public record Stream(Writer writer) implements Content {}

    /** Writes a body. */
    @FunctionalInterface
    public interface Writer {
        /** Writes to {@code out} and flushes when a reader should see what there is. */
        void write(OutputStream out) throws IOException;
    }
}
