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
import java.util.function.Supplier;

/**
 * Puts configuration together. Every key and its default stands in the resource {@code todo-<module>.yaml} of the
 * module that reads it; the file named by {@value #FILE} overrides defaults, the environment overrides the file: key
 * {@code server.max-body} is {@code TODO_SERVER_MAX_BODY}.
 */
public final class Configuration {

    /** The environment variable that names the file. */
    public static final String FILE = "TODO_CONFIG";

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
        for (String key : defaults.asMap().orElse(Map.of()).keySet()) {
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
