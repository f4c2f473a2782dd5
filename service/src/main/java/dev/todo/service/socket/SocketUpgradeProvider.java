package dev.todo.service.socket;

import io.helidon.webserver.ProtocolConfigs;
import io.helidon.webserver.http1.spi.Http1UpgradeProvider;
import io.helidon.webserver.http1.spi.Http1Upgrader;

/** By which the web server finds our WebSockets. It has some of its own; why not those, says ADR 0033. */
public final class SocketUpgradeProvider implements Http1UpgradeProvider<SocketProtocol> {

    /** For the service loader. */
    public SocketUpgradeProvider() {}

    @Override
    public String protocolType() {
        return SocketProtocol.TYPE;
    }

    @Override
    public Class<SocketProtocol> protocolConfigType() {
        return SocketProtocol.class;
    }

    @Override
    public Http1Upgrader create(SocketProtocol protocol, ProtocolConfigs others) {
        return new SocketUpgrader(protocol.sockets(), protocol.guard());
    }
}
