package dev.todo.server.agent;

import dev.todo.core.language.ToolCall;
import dev.todo.mcp.ToolAnswer;

/**
 * What became of one call.
 *
 * @param call the call as it was made, references such as "it" resolved
 * @param answer what the tool answered
 */
public record CallResult(ToolCall call, ToolAnswer answer) {}
