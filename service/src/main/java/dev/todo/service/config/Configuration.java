package dev.todo.service.config;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.config.spi.ConfigSource;
import io.helidon.config.yaml.YamlConfigParser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Puts configuration together. Every key and its default stands in the resource {@code todo-<module>.yaml} of the
 * module that reads it; the file named by {@value #FILE} overrides defaults, the environment overrides the file: key
 * {@code server.max-body} is {@code TODO_SERVER_MAX_BODY}. The variables by which Dapr tells an application where its
 * sidecar is are understood as well.
 */
public final class Configuration {

    /** The environment variable that names the file. */
    public static final String FILE = "TODO_CONFIG";

    /** Variables that others set for us, and the keys they mean; a variable of ours wins over them. */
    private static final Map<String, String> FOREIGN = Map.of(
            "DAPR_GRPC_ENDPOINT", "dapr.grpc-endpoint",
            "DAPR_GRPC_PORT", "dapr.grpc-port",
            "DAPR_API_TOKEN", "dapr.api-token",
            "APP_API_TOKEN", "dapr.app-token");

    private Configuration() {}

    /**
     * The configuration of {@code modules} in {@code environment}.
     *
     * @param overrides keys that win over everything
     */
    public static Config load(List<String> modules, Map<String, String> environment, Map<String, String> overrides) {
        Config defaults = defaults(modules);
        Config.Builder builder = Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .addSource(ConfigSources.create(overrides))
                .addSource(ConfigSources.create(fromEnvironment(defaults, environment)));
        String file = environment.get(FILE);
        if (file != null && !file.isBlank()) {
            builder.addSource(ConfigSources.file(Path.of(file)).parser(YamlConfigParser.create()));
        }
        modules.forEach(module -> builder.addSource(resource(module)));
        return builder.build();
    }

    /** The defaults of {@code modules}. */
    public static Config defaults(List<String> modules) {
        Config.Builder builder =
                Config.builder().disableEnvironmentVariablesSource().disableSystemPropertiesSource();
        modules.forEach(module -> builder.addSource(resource(module)));
        return builder.build();
    }

    /** The environment variable that overrides {@code key}. */
    public static String variable(String key) {
        return "TODO_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> fromEnvironment(Config defaults, Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        Set<String> keys = defaults.asMap().orElse(Map.of()).keySet();
        FOREIGN.forEach((variable, key) -> {
            String value = environment.get(variable);
            if (value != null && keys.contains(key)) {
                found.put(key, value);
            }
        });
        for (String key : keys) {
            String value = environment.get(variable(key));
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    private static Supplier<? extends ConfigSource> resource(String module) {
        return ConfigSources.classpath("todo-" + module + ".yaml").parser(YamlConfigParser.create());
    }
}
