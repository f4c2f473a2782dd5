package dev.todo.service.event.kafka;

import dev.todo.core.event.EventTypes;
import dev.todo.service.event.kafka.DeadLetterBox.DeadLetter;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/**
 * {@code dead-letters list TOPIC} shows what waits among the dead letters of a topic, {@code dead-letters replay TOPIC}
 * puts it back. Exit codes: 0 done, 1 failed, 2 usage.
 */
public final class DeadLetterCommand {

    /** The word the command begins with. */
    public static final String NAME = "dead-letters";

    private static final Set<String> TOPICS =
            Set.of(EventTypes.TASK_EVENTS, EventTypes.REMINDERS, EventTypes.TASK_UPDATES);

    private final DeadLetterBox box;
    private final PrintStream out;
    private final PrintStream err;

    /** The command over the Kafka of {@code settings}. */
    public DeadLetterCommand(KafkaSettings settings, PrintStream out, PrintStream err) {
        this.box = new DeadLetterBox(settings);
        this.out = out;
        this.err = err;
    }

    /** Runs it and answers the exit code. */
    public int run(List<String> arguments) {
        if (arguments.size() != 3 || !arguments.getFirst().equals(NAME) || !TOPICS.contains(arguments.get(2))) {
            return usage();
        }
        String topic = arguments.get(2);
        try {
            return switch (arguments.get(1)) {
                case "list" -> {
                    out.println(box.list(topic, this::print) + " waiting");
                    yield 0;
                }
                case "replay" -> {
                    out.println(box.replay(topic, this::print) + " replayed");
                    yield 0;
                }
                default -> usage();
            };
        } catch (KafkaException | IllegalStateException e) {
            err.println("todo: " + e.getMessage());
            return 1;
        }
    }

    private void print(DeadLetter letter) {
        out.println(letter.time() + "  " + letter.topic() + "-" + letter.partition() + "@" + letter.offset() + "  user "
                + letter.key() + "  " + letter.size() + " bytes  " + letter.group() + ": " + letter.reason());
    }

    private int usage() {
        err.println("usage: " + NAME + " list|replay task-events|reminders|task-updates");
        return 2;
    }
}
