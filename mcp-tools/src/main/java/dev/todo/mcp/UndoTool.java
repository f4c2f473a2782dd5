package dev.todo.mcp;

import dev.todo.core.api.Undone;
import java.util.List;
import java.util.Map;

/** The tool that takes the last change back. */
final class UndoTool {

    private final StructuredContent content;

    UndoTool(StructuredContent content) {
        this.content = content;
    }

    Tool tool() {
        return new Tool(
                "undo",
                "Undo",
                "Revert the newest change; again goes further back.",
                List.of(),
                List.of(Result.UNDONE),
                Hints.OVERWRITES,
                this::undo);
    }

    private ToolAnswer undo(Call call) {
        if (call.dryRun()) {
            return ToolAnswer.of("Would undo the last change.", Map.of());
        }
        Undone undone = call.api().undo();
        return ToolAnswer.of(
                Wording.sentence("Undone: " + undone.text(), List.of()), Map.of("undone", content.of(undone)));
    }
}
