package dev.todo.shell.command;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.language.InterpretContext;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.WhenResult;
import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code todo interpret}: what a phrase means, without a server and without doing anything. It answers one JSON object a
 * line: the plan, or with {@code --when} the one time expression.
 */
final class InterpretCommand implements Command {

    private static final String LINES = "--jsonl";
    private static final String WHEN = "--when";

    private final Context context;
    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private final TimeLanguage times = new TimeLanguage();
    private final Interpreter interpreter = new Interpreter(times);

    InterpretCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("interpret", "Show what a phrase means, as JSON; changes nothing.")
                .words("PHRASE", "What would be said.")
                .anyWord()
                .flag("Find only the time expression.", WHEN)
                .flag("Read JSON Lines from standard input: {\"text\", \"now\"?, \"zone\"?, \"order\"?}.", LINES)
                .option("TIME", "When it is said: 2026-12-01T09:00, or with an offset. Now, without.", Moment.NOW)
                .option("ZONE", "Where: Europe/Berlin. The zone of this machine, without.", Moment.ZONE)
                .option("ORDER", "How 3/4/2027 reads: dmy or mdy. As the locale has it, without.", Moment.ORDER)
                .footer(
                        "",
                        "Examples:",
                        "  todo interpret pay rent on the 1st of every month at 9am '!high' '#home'",
                        "  todo interpret --when 'two days before christmas eve' --now 2026-11-23T10:00",
                        "  todo interpret --jsonl < phrases.jsonl");
    }

    @Override
    public ExitCode run(Given given) {
        Moment usual = Moment.of(context)
                .with(given.option(Moment.NOW), given.option(Moment.ZONE), given.option(Moment.ORDER));
        boolean when = given.has(WHEN);
        if (given.has(LINES)) {
            if (!given.words().isEmpty()) {
                throw given.wrong("With " + LINES + " the phrases come from standard input");
            }
            return lines(usual, when);
        }
        if (given.words().isEmpty()) {
            throw given.wrong("Give a phrase, or " + LINES);
        }
        context.terminal().print(answer(given.text(), usual.context(), when));
        return ExitCode.DONE;
    }

    private ExitCode lines(Moment usual, boolean when) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8), 1 << 16);
        try {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    context.terminal().print(answer(line, usual, when));
                }
                if (!lines.ready()) {
                    context.terminal().out().flush(); // whoever talks with us line by line is waiting
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String line, Moment usual, boolean when) {
        try {
            JsonFields fields = JsonFields.of("", jsonb.type(Object.class).fromJson(line));
            String text = fields.requiredString("text");
            Moment moment = usual.with(
                    fields.string(Moment.field(Moment.NOW)),
                    fields.string(Moment.field(Moment.ZONE)),
                    fields.string(Moment.field(Moment.ORDER)));
            return answer(text, moment.context(), when);
        } catch (InvalidInputException e) {
            return error(e.detail());
        } catch (JsonException e) {
            return error("the line is not JSON");
        }
    }

    private String answer(String text, TimeContext time, boolean when) {
        return when
                ? jsonb.toJson(WhenResult.of(text, times.best(text, time)))
                : jsonb.toJson(interpreter.interpret(text, InterpretContext.of(time)));
    }

    private String error(String detail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", detail);
        return jsonb.toJson(json);
    }
}
