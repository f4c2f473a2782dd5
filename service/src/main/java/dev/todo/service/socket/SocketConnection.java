package dev.todo.service.socket;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.websocket.WsOpCode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One upgraded connection. Its thread reads; {@link Outgoing} writes; {@link Sockets} looks after it each moment. */
final class SocketConnection implements ServerConnection, SocketPeer {

    private static final Events LOG = Events.of(SocketConnection.class);
    private static final SocketMessage PING = Frames.frame(WsOpCode.PING, new byte[0]);

    private final ConnectionContext context;
    private final SocketListener listener;
    private final Sockets sockets;
    private final SocketSettings settings;
    private final FrameReader frames;
    private final Outgoing outgoing;
    private final Pace pace;
    /** What we have said, or the client has, to end it. */
    private final AtomicReference<@Nullable Close> closing = new AtomicReference<>();

    private volatile long closingSince;
    private volatile long heard = System.nanoTime();
    private volatile long pinged = System.nanoTime();
    private volatile boolean reading;

    SocketConnection(ConnectionContext context, SocketListener listener, Sockets sockets) {
        this.context = context;
        this.listener = listener;
        this.sockets = sockets;
        this.settings = sockets.settings();
        this.frames = new FrameReader(context, context.dataReader(), settings.maxMessage());
        this.outgoing = new Outgoing(context.dataWriter(), settings.maxQueued(), this::disconnect);
        this.pace = new Pace(settings.maxRate());
    }

    /**
     * Lives until the connection ends. It is no request under way, so it takes nothing from the semaphore that counts
     * those.
     */
    @Override
    public void handle(Semaphore requests) {
        Close end = Close.ABNORMAL;
        sockets.add(this);
        try {
            listener.opened(this);
            end = read();
        } catch (InsufficientDataAvailableException | UncheckedIOException | CloseConnectionException e) {
            end = ended(Close.ABNORMAL);
        } catch (RuntimeException e) {
            LOG.error(Fields.event("socket-failed"), e);
            close(Close.UNEXPECTED);
            end = ended(Close.UNEXPECTED);
        } finally {
            finish();
            sockets.remove(this);
            listener.ended(end);
        }
    }

    private Close read() {
        while (true) {
            try {
                reading = true;
                Incoming message = frames.next();
                reading = false;
                heard = System.nanoTime();
                if (message instanceof Incoming.Closed(Close close)) {
                    close(close);
                    return ended(close);
                }
                if (closing.get() == null) {
                    pace.next();
                    take(message);
                }
            } catch (SocketFault e) {
                close(e.close());
                reading = false;
                frames.drain();
            } finally {
                heard = System.nanoTime();
            }
        }
    }

    private void take(Incoming message) {
        switch (message) {
            case Incoming.Text(String text) -> listener.received(this, text);
            case Incoming.Ping(SocketMessage pong) -> offer(pong, null);
            case Incoming.Pong p -> {}
            case Incoming.Closed c -> {}
        }
    }

    @Override
    public boolean send(SocketMessage message, Runnable written) {
        return offer(message, written);
    }

    private boolean offer(SocketMessage message, @Nullable Runnable written) {
        return switch (outgoing.offer(message, written)) {
            case TAKEN -> true;
            case ENDED -> false;
            case FULL -> {
                cutOff("queue-full");
                yield false;
            }
        };
    }

    @Override
    public void close(Close close) {
        if (closing.compareAndSet(null, close)) {
            closingSince = System.nanoTime();
            outgoing.last(Frames.close(close));
        }
    }

    /** What the end was: the word of whoever spoke first. */
    private Close ended(Close otherwise) {
        Close said = closing.get();
        return said == null ? otherwise : said;
    }

    /** Looks whether the client still answers, and asks it to; at {@code now}, of {@link System#nanoTime()}. */
    void look(long now) {
        if (outgoing.stuck(now, settings.writeTimeout())) {
            cutOff("stuck");
        } else if (closing.get() != null) {
            if (now - closingSince > SocketSettings.FAREWELL.toNanos()) {
                disconnect();
            }
        } else if (reading && now - heard > settings.silence().toNanos()) {
            cutOff("silent");
        } else if (now - pinged > settings.pingEvery().toNanos()) {
            pinged = now;
            offer(PING, null);
        }
    }

    private void cutOff(String reason) {
        if (closing.compareAndSet(null, new Close(Close.ABNORMAL.code(), reason))) {
            sockets.cutOff(reason);
        }
        disconnect();
    }

    /** Closes the socket under the feet of whoever reads or writes it. */
    void disconnect() {
        outgoing.abandon();
        try {
            context.serverSocket().close();
        } catch (UncheckedIOException e) {
            // it is closed already
        }
    }

    /** Lets the last frame out, then closes the socket. */
    private void finish() {
        try {
            outgoing.awaitIdle(SocketSettings.FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disconnect();
    }

    @Override
    public Duration idleTime() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** The web server stops; {@link Sockets} has said so before. */
    @Override
    public void close(boolean interrupt) {
        disconnect();
    }
}
