package dev.todo.local;

import dev.todo.local.broker.BrokerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a real {@link BrokerProcess}, one for the whole run. */
public final class BrokerExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrokerExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BrokerProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("broker", key -> new Running(BrokerProcess.start(folder())), Running.class)
                .broker();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("todo-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Running(BrokerProcess broker) implements AutoCloseable {
        @Override
        public void close() {
            broker.close();
        }
    }
}
