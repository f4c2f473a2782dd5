package dev.todo.client;

import java.util.Locale;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param status the status
 * @param headers by lower-case name
 * @param body the whole body
 */
record Response(int status, Map<String, String> headers, String body) {

    boolean successful() {
        return status >= 200 && status < 300;
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
