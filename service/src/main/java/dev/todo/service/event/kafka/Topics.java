package dev.todo.service.event.kafka;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that topics are there before anybody uses them. */
final class Topics {

    private static final Events LOG = Events.of(Topics.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes those of {@code topics} that are missing. Waits while the broker is away; what it refuses is logged and
     * tried again, since whoever runs it may allow it, or make the topic, any moment.
     */
    void ensure(Collection<String> topics) throws InterruptedException {
        boolean told = false;
        while (!known.containsAll(topics)) {
            try (Admin admin = Admin.create(settings.admin("todo-topics"))) {
                make(admin, topics);
                known.addAll(topics);
            } catch (ExecutionException e) {
                if (!told) {
                    LOG.error(Fields.event("topics-not-ready").with("topics", topics), e.getCause());
                    told = true;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
        if (told) {
            LOG.info(Fields.event("topics-ready").with("topics", topics));
        }
    }

    private void make(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        Set<String> missing = new HashSet<>(topics);
        missing.removeAll(admin.listTopics().names().get());
        List<NewTopic> wanted = missing.stream()
                .map(name -> new NewTopic(
                        name,
                        Optional.of(settings.partitions()),
                        settings.replicationFactor() < 0
                                ? Optional.empty()
                                : Optional.of(settings.replicationFactor())))
                .toList();
        for (var made : admin.createTopics(wanted).values().entrySet()) {
            try {
                made.getValue().get();
                LOG.info(Fields.event("topic-made")
                        .with("topic", made.getKey())
                        .with("partitions", settings.partitions()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
