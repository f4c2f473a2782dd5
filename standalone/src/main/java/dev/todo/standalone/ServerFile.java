package dev.todo.standalone;

import io.avaje.jsonb.Json;

/**
 * What {@code server.json} says about the running server.
 *
 * @param url the origin of the REST API
 * @param ws the address of the WebSocket
 * @param pid the process
 * @param version of the product
 */
@Json
public record ServerFile(String url, String ws, long pid, String version) {

    /** The file of a server on the loopback interface. */
    static ServerFile local(int port, String version) {
        return new ServerFile(
                "http://127.0.0.1:" + port,
                "ws://127.0.0.1:" + port + "/ws",
                ProcessHandle.current().pid(),
                version);
    }
}
