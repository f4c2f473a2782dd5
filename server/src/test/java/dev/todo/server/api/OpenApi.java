package dev.todo.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The published description of the API, and whether an answer is as it says. */
@SuppressWarnings("unchecked") // objects of JSON and YAML have string keys
final class OpenApi {

    private final Map<String, Object> document;

    OpenApi(String yaml) {
        document = new Yaml().load(yaml);
    }

    /** The operations of each path, by method in lower case. */
    Map<String, Map<String, Map<String, Object>>> paths() {
        return (Map<String, Map<String, Map<String, Object>>>) Objects.requireNonNull(document.get("paths"));
    }

    /** The operation behind a request, parameters of the path in the place of their values. */
    Map<String, Object> operation(String method, String path) {
        Map<String, Map<String, Object>> methods = paths().entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .filter(entry -> entry.getValue().containsKey(method.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(entry -> entry.getKey().contains("{")))
                .orElseThrow(() -> new AssertionError("not described: " + method + " " + path))
                .getValue();
        return Objects.requireNonNull(methods.get(method.toLowerCase(Locale.ROOT)));
    }

    /** The parameters of an operation that stand in {@code place}, by name. */
    List<String> parameters(Map<String, Object> operation, String place) {
        return ((List<Map<String, Object>>) operation.getOrDefault("parameters", List.of()))
                .stream()
                        .map(this::resolved)
                        .filter(parameter -> place.equals(parameter.get("in")))
                        .map(parameter -> (String) Objects.requireNonNull(parameter.get("name")))
                        .toList();
    }

    /** The schema of the JSON an operation answers with {@code status}; empty when it answers none. */
    Optional<Map<String, Object>> answer(Map<String, Object> operation, int status) {
        Map<String, Object> responses = (Map<String, Object>) Objects.requireNonNull(operation.get("responses"));
        Object response = responses.get(Integer.toString(status));
        if (response == null) {
            throw new AssertionError("status " + status + " is not described by " + operation.get("operationId"));
        }
        return Optional.ofNullable((Map<String, Map<String, Object>>) ((Map<String, Object>) response).get("content"))
                .map(content -> content.get("application/json"))
                .map(media -> (Map<String, Object>) media.get("schema"));
    }

    Map<String, Object> schema(String name) {
        return resolved(Map.of("$ref", "#/components/schemas/" + name));
    }

    /** In what {@code value} differs from {@code schema}; empty when it fits. */
    List<String> faults(Map<String, Object> schema, @Nullable Object value) {
        List<String> faults = new ArrayList<>();
        check("$", schema, value, faults);
        return faults;
    }

    private void check(String at, Map<String, Object> unresolved, @Nullable Object value, List<String> faults) {
        Map<String, Object> schema = resolved(unresolved);
        if (schema.get("anyOf") instanceof List<?> choices) {
            List<List<String>> tried = choices.stream()
                    .map(choice -> faults((Map<String, Object>) choice, value))
                    .toList();
            if (tried.stream().noneMatch(List::isEmpty)) {
                faults.add(at + " fits none: " + tried);
            }
            return;
        }
        if (schema.get("enum") instanceof List<?> words && !words.contains(value)) {
            faults.add(at + " is " + value + ", not one of " + words);
        }
        if (schema.get("type") != null && !types(schema).contains(type(value)) && !wholeForNumber(schema, value)) {
            faults.add(at + " is " + type(value) + ", not " + schema.get("type"));
        }
        if (value instanceof Map<?, ?> object) {
            checkObject(at, schema, (Map<String, Object>) object, faults);
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                check(at + "[" + i + "]", (Map<String, Object>) items, list.get(i), faults);
            }
        }
    }

    private void checkObject(String at, Map<String, Object> schema, Map<String, Object> object, List<String> faults) {
        for (String name : (List<String>) schema.getOrDefault("required", List.of())) {
            if (!object.containsKey(name)) {
                faults.add(at + "." + name + " is missing");
            }
        }
        Map<String, Map<String, Object>> known =
                (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
        object.forEach((name, value) -> {
            if (known.containsKey(name)) {
                check(at + "." + name, known.get(name), value, faults);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
                check(at + "." + name, (Map<String, Object>) others, value, faults);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                faults.add(at + "." + name + " is not described");
            }
        });
    }

    private static boolean wholeForNumber(Map<String, Object> schema, @Nullable Object value) {
        return value instanceof Long && types(schema).contains("number");
    }

    private static List<String> types(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> list
                ? (List<String>) list
                : List.of((String) Objects.requireNonNull(schema.get("type")));
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> "string";
            case Boolean b -> "boolean";
            case Long l -> "integer";
            case Number n -> "number";
            case List<?> l -> "array";
            default -> "object";
        };
    }

    private Map<String, Object> resolved(Map<String, Object> node) {
        Object ref = node.get("$ref");
        if (ref == null) {
            return node;
        }
        Object found = document;
        for (String part : ((String) ref).substring(2).split("/", -1)) {
            found = Objects.requireNonNull(((Map<String, Object>) found).get(part), "dangling: " + ref);
        }
        return (Map<String, Object>) found;
    }
}
