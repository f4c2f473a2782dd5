package dev.todo.local.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Runs one Kafka broker, which is its own controller (KRaft), on the loopback interface. Usage: {@code FOLDER PORT
 * CONTROLLER_PORT}. What it holds is in FOLDER and is there again at the next start, however it ended.
 */
public final class Broker {

    private static final int NODE = 1;
    private static final Logger LOGGER = Logger.getLogger("");

    private Broker() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: FOLDER PORT CONTROLLER_PORT");
        }
        // Kafka tells hundreds of lines at its start; what is wrong it says as warnings.
        LOGGER.setLevel(Level.WARNING);
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        format(folder);
        Path file = folder.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                    .store(writer, "Written anew at every start");
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE));
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("log.dirs", folder.resolve("data").toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("num.partitions", "12");
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        // Alone there is nobody to wait for.
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        return properties;
    }

    /** Prepares an empty folder; one that has been prepared is left as it is. */
    private static void format(Path folder) throws Exception {
        Path cluster = folder.resolve("cluster-id");
        Files.createDirectories(folder);
        if (!Files.exists(cluster)) {
            Files.writeString(cluster, Uuid.randomUuid().toString());
        }
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(read(cluster))
                .addDirectory(folder.resolve("data").toString())
                .setMetadataLogDirectory(folder.resolve("data").toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
