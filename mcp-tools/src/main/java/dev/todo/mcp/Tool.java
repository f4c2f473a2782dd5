package dev.todo.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One tool of the catalogue.
 *
 * @param name its name on the wire
 * @param title its name for people
 * @param description what a model must know to choose it
 * @param parameters its arguments, in the order they are listed
 * @param results what its structured answer may hold
 * @param hints what a client may assume about it
 * @param function what it does
 */
public record Tool(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        List<Result> results,
        Hints hints,
        Function function) {

    /** What a tool does, once its arguments are checked. */
    @FunctionalInterface
    interface Function {
        ToolAnswer run(Call call);
    }

    /** Copies the collections. */
    public Tool {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** The tool as {@code tools/list} of the Model Context Protocol shows it. */
    public Map<String, Object> listing() {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("name", name);
        listing.put("title", title);
        listing.put("description", description);
        listing.put("inputSchema", inputSchema());
        listing.put("outputSchema", outputSchema());
        listing.put("annotations", hints.annotations());
        return listing;
    }

    /** The flat JSON schema of the arguments. */
    public Map<String, Object> inputSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
        List<String> required = parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The flat JSON schema of the structured answer. Nothing in it is required: a failure holds {@code error} alone. */
    public Map<String, Object> outputSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        results.forEach(result -> properties.put(result.field(), result.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }
}
