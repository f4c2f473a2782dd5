package dev.todo.benchmarks;

import dev.todo.core.language.InterpretContext;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.Plan;
import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeLanguage;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the interpreter takes over a sentence, warm. The promise is a 99th percentile of at most 2 ms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InterpreterBenchmark {

    private static final List<String> SENTENCES = List.of(
            "buy milk tomorrow 5pm #errands",
            "pay rent on the 1st of every month at 9, high priority #home, remind me 1 day before",
            "what's due this week sorted by priority",
            "move the dentist to next friday at half past nine",
            "mark 3, 5 and 8 as done and then show me what is overdue",
            "water the plants every other day except sundays until the end of march, starting tomorrow at 7 in the morning",
            "call May about paprika",
            "submit the report two days before christmas eve",
            "what is the weather like");

    private final Interpreter interpreter = new Interpreter(new TimeLanguage());
    private final InterpretContext context = InterpretContext.of(
            ZonedDateTime.parse("2026-11-23T10:30:00+01:00[Europe/Berlin]"), DayOfWeek.MONDAY, DateOrder.DMY);
    private int next;

    /** One sentence after the other. */
    @Benchmark
    public Plan sentence() {
        next = (next + 1) % SENTENCES.size();
        return interpreter.interpret(SENTENCES.get(next), context);
    }
}
