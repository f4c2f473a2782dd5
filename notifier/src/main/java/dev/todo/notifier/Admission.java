package dev.todo.notifier;

import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.push.PushJson;
import dev.todo.service.socket.SocketEndpoint;
import dev.todo.service.socket.SocketListener;

/** Lets a device in that shows a user's token. */
final class Admission implements SocketEndpoint {

    private final Sessions sessions;
    private final Devices devices;
    private final PendingReminders pending;
    private final PushJson json;

    Admission(Sessions sessions, Devices devices, PendingReminders pending, PushJson json) {
        this.sessions = sessions;
        this.devices = devices;
        this.pending = pending;
        this.json = json;
    }

    @Override
    public SocketListener admit(String token) {
        Session session = sessions.open(token)
                .orElseThrow(() -> new UnauthenticatedException("this token is unknown, revoked or expired"));
        devices.reserve(session.user());
        return new Device(token, session, devices, pending, json);
    }
}
