package dev.todo.mcp;

import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.TodoException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every tool there is: what the Model Context Protocol lists and what planners plan with. Safe to share; each call
 * brings the API of the user it is made for.
 */
public final class Catalogue {

    private static final System.Logger LOG = System.getLogger(Catalogue.class.getName());

    private final InstantSource clock;
    private final Resolutions resolutions = new Resolutions();
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    /** The catalogue; {@code clock} says what "today" is in the lines written for people. */
    public Catalogue(InstantSource clock) {
        this.clock = clock;
        StructuredContent content = new StructuredContent();
        List<Tool> all = new ArrayList<>();
        all.addAll(new CreationTools(content).tools());
        all.addAll(new ReadingTools(content).tools());
        all.addAll(new EditingTools(content).tools());
        all.addAll(new LifeCycleTools(content).tools());
        all.addAll(new ReminderTools(content).tools());
        all.add(new UndoTool(content).tool());
        all.forEach(tool -> tools.put(tool.name(), tool));
    }

    /** The tools, in the order they are listed. */
    public List<Tool> tools() {
        return List.copyOf(tools.values());
    }

    /** The tool of that name. */
    public Optional<Tool> tool(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /** The answer to {@code tools/list} of the Model Context Protocol, as the maps and lists of its JSON. */
    public Map<String, Object> list() {
        return Map.of("tools", tools.values().stream().map(Tool::listing).toList());
    }

    /**
     * Calls a tool. Never throws for anything a caller sends, or for what goes wrong behind it: that becomes an answer
     * that is not ok.
     *
     * @param api the API of the user on whose behalf it is called
     * @param tool the tool's name
     * @param arguments its arguments as they come from JSON: strings, numbers, booleans and lists of strings
     */
    public ToolAnswer call(TodoApi api, String tool, Map<String, ?> arguments) {
        return call(api, tool, arguments, false);
    }

    /** What {@link #call} would answer, without changing anything, whether or not the tool takes {@code dry_run}. */
    public ToolAnswer preview(TodoApi api, String tool, Map<String, ?> arguments) {
        return call(api, tool, arguments, true);
    }

    private ToolAnswer call(TodoApi api, String name, Map<String, ?> arguments, boolean preview) {
        try {
            Tool tool = tool(name)
                    .orElseThrow(() -> new InvalidInputException(
                            "there is no tool '" + name + "'; there are " + String.join(", ", tools.keySet())));
            Arguments checked = Arguments.checked(tool.parameters(), arguments);
            return tool.function().run(new Call(name, api, checked, preview, clock.instant(), resolutions));
        } catch (TodoException e) {
            return Failures.of(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "tool failed: " + name, e);
            return Failures.unexpected();
        }
    }
}
