package dev.todo.service.event.dapr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The resources under dapr/ hold together: Dapr itself ignores much of what is wrong with them. */
class DaprFilesTest {

    private static final Set<String> APPLICATIONS = Set.of("todo-server", "todo-recurring-worker", "todo-notifier");
    private static final Map<String, String> VERSIONS = Map.of(
            "pubsub.kafka", "v1",
            "state.postgresql", "v2",
            "secretstores.local.env", "v1",
            "secretstores.kubernetes", "v1");

    /** One resource of a file. */
    private record Resource(Map<?, ?> yaml) {

        String kind() {
            return text(yaml.get("kind"));
        }

        String name() {
            return text(map(yaml.get("metadata")).get("name"));
        }

        Map<?, ?> spec() {
            return map(yaml.get("spec"));
        }

        List<?> scopes() {
            return list(yaml.get("scopes"));
        }
    }

    private static List<Resource> resources(String folder, String kind) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (Stream<Path> files = Files.walk(Path.of("..", "dapr", folder))) {
            List<Resource> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    StreamSupport.stream(yaml.loadAll(reader).spliterator(), false)
                            .map(document -> new Resource(map(document)))
                            .filter(resource -> resource.kind().equals(kind))
                            .forEach(found::add);
                }
            }
            assertThat(found).as(kind + " in " + folder).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        assertThat(value).isInstanceOf(String.class);
        return Objects.requireNonNull(value).toString();
    }

    private static Set<String> names(List<Resource> resources) {
        return resources.stream().map(Resource::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "kubernetes"})
    void componentsAreOfKnownKindsAndTakeSecretsFromAStoreThatIsThere(String folder) {
        List<Resource> components = resources(folder, "Component");
        Set<String> stores = components.stream()
                .filter(one -> text(one.spec().get("type")).startsWith("secretstores."))
                .map(Resource::name)
                .collect(Collectors.toSet());

        assertThat(names(components)).contains("pubsub", "pubsub-each", "state").hasSameSizeAs(components);
        for (Resource component : components) {
            assertThat(component.yaml().get("apiVersion")).isEqualTo("dapr.io/v1alpha1");
            assertThat(VERSIONS)
                    .containsEntry(
                            text(component.spec().get("type")),
                            text(component.spec().get("version")));
            assertThat(APPLICATIONS)
                    .containsAll(
                            component.scopes().stream().map(DaprFilesTest::text).toList());
            boolean secret = false;
            for (Object entry : list(component.spec().get("metadata"))) {
                Map<?, ?> item = map(entry);
                assertThat(text(item.get("name"))).isNotBlank();
                assertThat(item.get("value") instanceof String ^ item.get("secretKeyRef") instanceof Map)
                        .as(component.name() + " " + item)
                        .isTrue();
                secret |= item.containsKey("secretKeyRef");
            }
            if (secret) {
                assertThat(stores)
                        .contains(text(map(component.yaml().get("auth")).get("secretStore")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "kubernetes"})
    void subscriptionsAreThoseTheServicesAskFor(String folder) {
        Set<String> components = names(resources(folder, "Component"));
        List<Resource> subscriptions = resources(folder, "Subscription");

        assertThat(names(subscriptions)).containsExactlyInAnyOrder("task-events", "reminders", "task-updates");
        for (Resource one : subscriptions) {
            Map<?, ?> spec = one.spec();
            String pubsub = text(spec.get("pubsubname"));
            DaprTopic asked = DaprTopic.of(pubsub, text(spec.get("topic")));
            assertThat(one.yaml().get("apiVersion")).isEqualTo("dapr.io/v2alpha1");
            assertThat(components).contains(pubsub);
            assertThat(map(spec.get("routes")).get("default")).isEqualTo(asked.route());
            assertThat(spec.get("deadLetterTopic")).isEqualTo(asked.deadLetterTopic());
            assertThat(one.scopes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "kubernetes"})
    void everyDeliveryIsTriedForEver(String folder) {
        Resource resiliency = resources(folder, "Resiliency").getFirst();
        Map<?, ?> policies = map(resiliency.spec().get("policies"));
        Map<?, ?> targets = map(resiliency.spec().get("targets"));

        for (String pubsub : List.of("pubsub", "pubsub-each")) {
            Map<?, ?> inbound =
                    map(map(map(targets.get("components")).get(pubsub)).get("inbound"));
            Map<?, ?> retry = map(map(policies.get("retries")).get(inbound.get("retry")));
            assertThat(retry.get("maxRetries")).as(pubsub).isEqualTo(-1);
            assertThat(map(policies.get("timeouts")).containsKey(inbound.get("timeout")))
                    .isTrue();
        }
        Map<?, ?> server = map(map(targets.get("apps")).get("todo-server"));
        assertThat(map(policies.get("retries")).containsKey(server.get("retry")))
                .isTrue();
        assertThat(map(policies.get("timeouts")).containsKey(server.get("timeout")))
                .isTrue();
        assertThat(map(policies.get("circuitBreakers")).containsKey(server.get("circuitBreaker")))
                .isTrue();
        assertThat(resiliency.scopes()).hasSameSizeAs(APPLICATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "kubernetes"})
    void everyApplicationIsConfiguredAndNoProtocolIsLeftOpen(String folder) {
        List<Resource> configurations = resources(folder, "Configuration");

        assertThat(names(configurations)).isEqualTo(APPLICATIONS);
        for (Resource one : configurations) {
            List<String> protocols = list(map(one.spec().get("api")).get("allowed")).stream()
                    .map(rule -> text(map(rule).get("protocol")))
                    .toList();
            assertThat(protocols).as(one.name()).contains("http", "grpc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "kubernetes")
    void inAClusterOnlyTheWorkerCallsTheServerThroughDapr(String folder) {
        for (Resource one : resources(folder, "Configuration")) {
            Map<?, ?> access = map(one.spec().get("accessControl"));
            assertThat(access.get("defaultAction")).isEqualTo("deny");
            assertThat(access.containsKey("policies")).isEqualTo(one.name().equals("todo-server"));
        }
    }
}
