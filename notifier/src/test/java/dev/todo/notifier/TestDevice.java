package dev.todo.notifier;

import dev.todo.core.push.Push;
import dev.todo.core.push.PushJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A device that remembers what it is told. */
final class TestDevice implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PushJson json = new PushJson();
    private final List<Push> told = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile int closed = -1;
    private @Nullable WebSocket socket;

    static TestDevice connect(URI address, String token) {
        TestDevice device = new TestDevice();
        device.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, device)
                .join();
        device.await(Push.Hello.class, 1);
        return device;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            told.add(json.read(text.toString()).orElseThrow());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    void say(String message) {
        Objects.requireNonNull(socket).sendText(message, true).join();
    }

    void ack(String delivery) {
        say(json.writeAck(delivery));
    }

    List<Push> told() {
        return told;
    }

    /** All messages of one kind. */
    <T extends Push> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Waits until it was told {@code count} messages of a kind; answers them all. */
    <T extends Push> List<T> await(Class<T> kind, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> told(kind).size() >= count);
        return told(kind);
    }

    /** Waits until the server ends the connection; answers the code. */
    int awaitClose() {
        Awaitility.await().atMost(PATIENCE).until(() -> closed >= 0);
        return closed;
    }

    @Override
    public void close() {
        Objects.requireNonNull(socket).sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
