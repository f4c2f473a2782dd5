package dev.todo.shell.command;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.AgentEventJson;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.Terminal;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One turn of the agent as it is shown: what tools did a line each, what the agent says as it comes. */
final class Turn {

    /** Tools that only look; what they found is for the agent to say, and said by the tool if the agent says nothing. */
    private static final Set<String> READING = Set.of("get_task", "search_tasks", "list_reminders", "task_stats");

    private final Context context;
    private final boolean json;
    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private AgentEvent.@Nullable Confirm question;
    private boolean did;
    private boolean failed;
    private String problem = "";
    private boolean inText;
    private String complaint = "";
    private String unsaid = "";
    private final List<String> answers = new ArrayList<>();

    Turn(Context context, boolean json) {
        this.context = context;
        this.json = json;
    }

    /** The question the turn waits with; {@code null} when it is over. */
    AgentEvent.@Nullable Confirm question() {
        return question;
    }

    /** Done if a tool ran and none failed, else what the turn ended with: one that only asks back has done nothing. */
    ExitCode exitCode() {
        return did && !failed ? ExitCode.DONE : ExitCode.of(problem);
    }

    void take(AgentEvent event) {
        question = event instanceof AgentEvent.Confirm confirm ? confirm : null;
        did |= event instanceof AgentEvent.ToolAnswered answer && answer.ok();
        failed |=
                event instanceof AgentEvent.Failed || (event instanceof AgentEvent.ToolAnswered answer && !answer.ok());
        if (event instanceof AgentEvent.Failed end && end.problem() != null) {
            problem = end.problem();
        }
        if (json) {
            context.terminal().print(jsonb.toJson(AgentEventJson.write(event)));
        } else {
            show(event);
        }
        context.terminal().out().flush();
    }

    private void show(AgentEvent event) {
        Terminal terminal = context.terminal();
        Paint paint = terminal.paint();
        if (inText && !(event instanceof AgentEvent.Text)) {
            terminal.print("");
            inText = false;
        }
        switch (event) {
            case AgentEvent.ToolAnswered answer when !answer.ok() -> complain(answer.text());
            case AgentEvent.ToolAnswered answer when READING.contains(answer.tool()) -> unsaid = answer.text();
            case AgentEvent.ToolAnswered answer -> {
                answer.text().lines().map(String::strip).forEach(answers::add);
                terminal.print(paint.green("✓") + " " + PlainText.lines(answer.text()));
            }
            case AgentEvent.Text text when repeats(text.text()) -> {}
            case AgentEvent.Text text -> {
                terminal.out().print(PlainText.lines(text.text()));
                inText = true;
                unsaid = "";
            }
            case AgentEvent.Failed failure -> complain(failure.detail());
            case AgentEvent.Planning p -> {}
            case AgentEvent.ToolCalled c -> {}
            case AgentEvent.Confirm c -> {}
            case AgentEvent.Done d -> {
                if (!unsaid.isEmpty()) {
                    terminal.print(PlainText.lines(unsaid));
                }
            }
        }
    }

    /** Whether the agent only says again what its tools answered, which stands there already. */
    private boolean repeats(String text) {
        String stripped = text.strip();
        return !answers.isEmpty()
                && (stripped.equals(String.join(" ", answers))
                        || stripped.lines().allMatch(line -> answers.contains(line.strip())));
    }

    /** Says what went wrong; the end of a turn often repeats what its tool said. */
    private void complain(String text) {
        if (!text.equals(complaint)) {
            Terminal terminal = context.terminal();
            terminal.note(terminal.errorPaint().red("✗") + " " + PlainText.lines(text));
        }
        complaint = text;
    }
}
