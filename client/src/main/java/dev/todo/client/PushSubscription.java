package dev.todo.client;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.push.Push;
import dev.todo.core.push.PushJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A standing connection to the notifier. It connects again whenever the connection is lost, waiting longer each time;
 * it shows each reminder once and acknowledges what was shown. Only a token that is not taken ends it, and
 * {@link #close()}.
 */
public final class PushSubscription implements AutoCloseable {

    /** The notifier pings each 30 s; a connection on which nothing came for two and a half times that is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Asking for a server on this machine costs next to nothing, and it may come back on another port. */
    private static final Duration LONGEST_LOCAL_PAUSE = Duration.ofSeconds(2);

    private static final int REMEMBERED = 10_000;
    private static final int UNAUTHENTICATED = 4401;

    private final Supplier<Optional<Endpoint>> server;
    private final PushListener listener;
    private final Pauses pauses;
    private final Duration silence;
    private final PushJson json = new PushJson();
    private final RecentIds shown = new RecentIds(REMEMBERED);
    private final RecentIds heard = new RecentIds(REMEMBERED);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable PushSocket socket;
    private boolean connected;

    PushSubscription(Supplier<Optional<Endpoint>> server, PushListener listener, Pauses pauses, Duration silence) {
        this.server = server;
        this.listener = listener;
        this.pauses = pauses;
        this.silence = silence;
        this.thread = Thread.ofVirtual().name("push-subscription").unstarted(this::run);
    }

    /** Subscribes {@code listener} at {@code endpoint}, with its token. */
    public static PushSubscription to(Endpoint endpoint, PushListener listener) {
        return start(() -> Optional.of(endpoint), listener, LONGEST_PAUSE);
    }

    /** Subscribes {@code listener} at the server of this machine, wherever it runs at the moment. */
    public static PushSubscription to(LocalServer local, PushListener listener) {
        return start(() -> local.find().map(LocalServer.Running::endpoint), listener, LONGEST_LOCAL_PAUSE);
    }

    private static PushSubscription start(
            Supplier<Optional<Endpoint>> server, PushListener listener, Duration longestPause) {
        Pauses pauses = new Pauses(FIRST_PAUSE, longestPause, RandomGenerator.getDefault());
        PushSubscription subscription = new PushSubscription(server, listener, pauses, SILENCE);
        subscription.start();
        return subscription;
    }

    void start() {
        thread.start();
    }

    /** Ends the subscription; the listener hears nothing afterwards but its state. */
    @Override
    public void close() {
        closed.countDown();
        try {
            PushSocket open = socket;
            if (open != null) {
                open.close();
            }
            thread.interrupt();
            if (Thread.currentThread() != thread) { // a listener may close what it listens to
                thread.join(CONNECT_LIMIT);
            }
        } catch (IOException e) {
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            int failures = 0;
            while (isOpen()) {
                connected = false;
                String reason = attempt();
                failures = connected ? 1 : failures + 1;
                if (isOpen()) {
                    Duration pause = pauses.after(failures);
                    tell(new ConnectionState.Waiting(reason, pause));
                    boolean _ = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
            tell(new ConnectionState.Closed());
        } catch (InterruptedException e) {
            tell(new ConnectionState.Closed());
        } catch (UnauthenticatedException e) {
            tell(new ConnectionState.Refused(e.detail()));
        }
    }

    /**
     * Connects, and stays until the connection ends; answers why it did.
     *
     * @throws UnauthenticatedException when the token is not taken, and so will not be later
     */
    private String attempt() {
        tell(new ConnectionState.Connecting());
        try {
            Optional<Endpoint> endpoint = server.get();
            if (endpoint.isEmpty()) {
                return "no server is running";
            }
            try (PushSocket open = PushSocket.open(endpoint.get(), CONNECT_LIMIT, silence)) {
                socket = open;
                while (isOpen()) {
                    take(open, open.next());
                }
            } finally {
                socket = null;
            }
            return "closed";
        } catch (PushSocket.RefusedException e) {
            if (e.status() == 401) {
                throw new UnauthenticatedException("the server does not take this token");
            }
            return String.valueOf(e.getMessage());
        } catch (PushSocket.ClosedException e) {
            if (e.code() == UNAUTHENTICATED) {
                throw new UnauthenticatedException(String.valueOf(e.getMessage()));
            }
            return String.valueOf(e.getMessage());
        } catch (SocketTimeoutException e) {
            return "the server fell silent";
        } catch (ConnectException e) {
            return "no server answers";
        } catch (IOException e) {
            return "the connection was lost";
        } catch (UnavailableException e) {
            return e.detail();
        }
    }

    private void take(PushSocket from, String text) throws IOException {
        Optional<Push> push;
        try {
            push = json.read(text);
        } catch (InvalidInputException e) {
            return; // not for this version
        }
        switch (push.orElse(null)) {
            case null -> {}
            case Push.Hello h -> {
                connected = true;
                tell(new ConnectionState.Connected());
                guarded(listener::refresh);
            }
            case Push.Reminder reminder -> {
                if (show(reminder)) {
                    from.send(json.writeAck(reminder.id()));
                }
            }
            case Push.ReminderAcked(String id) -> {
                shown.add(id); // it may still be on its way here
                guarded(() -> listener.settled(id));
            }
            case Push.TaskChange change -> {
                if (heard.add(change.id())) {
                    guarded(() -> listener.changed(change));
                }
            }
            case Push.Failure f -> {} // of an acknowledgement that came too late; it will come again if it matters
        }
    }

    /** Shows a reminder, unless it was shown before; whether it is shown now. */
    private boolean show(Push.Reminder reminder) {
        if (!shown.add(reminder.id())) {
            return true;
        }
        if (guarded(() -> listener.reminder(reminder))) {
            return true;
        }
        shown.forget(reminder.id());
        return false;
    }

    private void tell(ConnectionState state) {
        guarded(() -> listener.state(state));
    }

    /** A listener's failure is its own: it must not end the subscription. */
    private static boolean guarded(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
