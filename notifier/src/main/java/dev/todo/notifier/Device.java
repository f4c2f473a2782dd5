package dev.todo.notifier;

import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.push.DeliveryId;
import dev.todo.core.push.Push;
import dev.todo.core.push.PushJson;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import dev.todo.service.socket.Close;
import dev.todo.service.socket.SocketListener;
import dev.todo.service.socket.SocketMessage;
import dev.todo.service.socket.SocketPeer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One connected device. Whatever tells it something returns at once; only its own thread calls the server for it. */
final class Device implements SocketListener {

    private static final Events LOG = Events.of(Device.class);

    /** How often a device may be misunderstood before it is sent away. */
    private static final int MAX_FAULTS = 20;

    private static final int ACK_ATTEMPTS = 10;
    private static final Duration ACK_PAUSE = Duration.ofSeconds(1);

    private final String token;
    private final Session session;
    private final Devices devices;
    private final PendingReminders pending;
    private final PushJson json;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deliveries deliveries = new Deliveries();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable SocketPeer peer;
    private int faults;

    Device(String token, Session session, Devices devices, PendingReminders pending, PushJson json) {
        this.token = token;
        this.session = session;
        this.devices = devices;
        this.pending = pending;
        this.json = json;
    }

    UUID user() {
        return session.user();
    }

    String token() {
        return token;
    }

    TodoApi api() {
        return session.api();
    }

    /**
     * From the moment it is registered it gets what happens, behind the hello; what happened before is read then. So
     * nothing falls between.
     */
    @Override
    public void opened(SocketPeer to) {
        lock.lock();
        try {
            peer = to;
            devices.add(this);
            to.send(SocketMessage.text(json.write(new Push.Hello())));
        } finally {
            lock.unlock();
        }
        LOG.info(Fields.event("device-connected").with("user", user()));
        pending.deliver(this);
    }

    /** Tells of a reminder, unless this connection was told already. */
    void remind(String delivery, SocketMessage message, Runnable written) {
        lock.lock();
        try {
            if (deliveries.toShow(delivery)) {
                send(message, written);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells that a reminder needs no showing any more, unless this device said so itself. */
    void settle(String delivery, SocketMessage message, Runnable written) {
        lock.lock();
        try {
            if (deliveries.settled(delivery)) {
                send(message, written);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells of anything else. */
    void tell(SocketMessage message, Runnable written) {
        lock.lock();
        try {
            send(message, written);
        } finally {
            lock.unlock();
        }
    }

    private void send(SocketMessage message, Runnable written) {
        SocketPeer to = peer;
        if (to != null) {
            to.send(message, written);
        }
    }

    @Override
    public void received(SocketPeer from, String text) {
        DeliveryId delivery;
        try {
            delivery = json.readAck(text);
        } catch (InvalidInputException e) {
            faults++;
            if (faults > MAX_FAULTS) {
                from.close(Close.policy("too much that makes no sense"));
            } else {
                fail(from, null, e.detail());
            }
            return;
        }
        acknowledge(from, delivery);
    }

    private void acknowledge(SocketPeer from, DeliveryId delivery) {
        String id = delivery.toString();
        // Before the call: its event may be here before its answer.
        lock.lock();
        try {
            deliveries.settled(id);
        } finally {
            lock.unlock();
        }
        try {
            acknowledged(delivery);
            NotifierMetrics.acknowledged();
        } catch (UnauthenticatedException e) {
            from.close(Close.UNAUTHENTICATED);
        } catch (TodoException e) {
            fail(from, id, e.detail());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes an acknowledgement on; a server that is away for a moment is waited for. */
    private void acknowledged(DeliveryId delivery) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                session.api().acknowledgeReminder(delivery.reminder(), delivery.generation());
                return;
            } catch (UnavailableException e) {
                if (attempt == ACK_ATTEMPTS || awaitEnd(ACK_PAUSE)) {
                    throw e;
                }
            }
        }
    }

    private void fail(SocketPeer to, @Nullable String id, String detail) {
        to.send(SocketMessage.text(json.write(new Push.Failure(id, detail))));
    }

    /** Sends the device away, for its token is not valid any more. */
    void revoke() {
        SocketPeer to = peer;
        if (to != null) {
            to.close(Close.UNAUTHENTICATED);
        }
    }

    /** Waits until the device is gone; false when it is still there after {@code time}. */
    boolean awaitEnd(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void ended(Close close) {
        ended.countDown();
        devices.remove(this);
        devices.release(user());
        LOG.info(Fields.event("device-gone").with("user", user()).with("code", close.code()));
    }
}
