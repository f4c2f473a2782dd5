package dev.todo.core.language;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one clause: matches every production, reads the matches, and keeps the likeliest meaning. */
final class ClauseReader {

    private static final Set<String> ASKING = Words.of("""
            what what's whats who who's whom why how when where which whose when's where's how's why's
            """);
    private static final Set<String> AUXILIARIES = Words.of("""
            is are am was were do does did can could would will should shall has have had may
            """);
    private static final Set<String> SUBJECTS = Words.of("""
            i you we they he she it there this that anyone anybody someone
            """);

    private static final Grammar CONTINUED = Grammar.read(List.of("add! [on|at|by|in] [{time}] to {text}"));

    private final Sentence sentence;
    private final Grammar grammar;
    private final SlotTests tests;
    private final CommandReader commands;
    private final QueryReader queries;
    private final ReminderReader reminders;
    private final CreateReader creation;
    private final Outside outside;
    private final Reports reports;
    private final Map<Range, Optional<Reading>> read = new HashMap<>();

    ClauseReader(Sentence sentence, Grammar grammar, Times times, InterpretContext context) {
        this.sentence = sentence;
        this.grammar = grammar;
        FilterReader filters = new FilterReader(sentence, times);
        ReferenceReader references = new ReferenceReader(sentence, context, filters);
        this.tests = new SlotTests(sentence, times, references);
        this.commands = new CommandReader(sentence, times, references, context);
        this.queries = new QueryReader(sentence, times, filters, references);
        this.reminders = new ReminderReader(sentence, times, references);
        this.creation = new CreateReader(sentence, times);
        this.reports = new Reports(sentence, times, context);
        this.outside = new Outside(sentence, creation);
    }

    /** The likeliest reading; empty when the clause is about something else than tasks. */
    Optional<Reading> read(Range clause) {
        Range polite = Politeness.strip(sentence, sentence.trimmed(clause));
        return read.computeIfAbsent(polite, this::best);
    }

    /**
     * The likeliest reading of a clause behind others.
     *
     * @param listing whether those all named new tasks: then a command in doubt is another one ("…; finish the report")
     */
    Optional<Reading> read(Range clause, boolean listing) {
        Optional<Reading> reading = read(clause);
        Range polite = Politeness.strip(sentence, sentence.trimmed(clause));
        if (listing
                && reading.filter(r -> r.score() < Plan.CERTAIN && !creates(r)).isPresent()) {
            return Optional.of(bare(polite, Optional.empty()).reading());
        }
        return reading;
    }

    /**
     * One more task behind one that was opened: "remind me to call Ida … <b>and to call Ola at 5</b>", "and on Friday to
     * pay the rent"; empty when the clause does not go on so.
     *
     * @param remind whether the tasks before were to be reminded of
     */
    Optional<Reading> continued(Range clause, boolean remind) {
        Range range = Politeness.strip(sentence, sentence.trimmed(clause));
        return new Matcher(sentence, range, tests)
                .matches(CONTINUED.startingWith(sentence.token(range.from()).word())).stream()
                        .findFirst()
                        .map(match -> creation.read(new CreateReader.Request(match.clause(), match.words(), remind)))
                        .filter(reading -> !reading.asks());
    }

    /** Whether the clause only adds to a task named before it: "high priority", "remind me an hour before". */
    boolean addition(Range clause) {
        return creation.onlyItems(sentence.trimmed(clause)).isPresent();
    }

    private Optional<Reading> best(Range clause) {
        if (clause.empty()) {
            return Optional.empty();
        }
        Optional<Candidate> command = new Matcher(sentence, clause, tests)
                .matches(grammar.startingWith(sentence.token(clause.from()).word())).stream()
                        .flatMap(match -> candidate(match).stream())
                        .max(Comparator.comparingDouble(Candidate::weight));
        Optional<Candidate> report = reports.read(clause).map(reading -> new Candidate(reading, reading.score()));
        if (report.isPresent()
                && command.filter(other -> other.weight() >= report.get().weight())
                        .isEmpty()) {
            return report.map(Candidate::reading);
        }
        Optional<Candidate> bare = asking(clause) ? Optional.empty() : Optional.of(bare(clause, command));
        if (command.isEmpty()) {
            return bare.map(Candidate::reading);
        }
        if (bare.isEmpty() || command.get().weight() >= bare.get().weight()) {
            return command.map(Candidate::reading);
        }
        return bare.map(Candidate::reading);
    }

    /** A reading and how it compares with others. */
    private record Candidate(Reading reading, double weight) {}

    private Optional<Candidate> candidate(Match match) {
        Optional<Reading> reading = switch (match.production().command()) {
            case ADD, REMIND, SCHEDULE -> create(match);
            case SEARCH, SEARCH_DONE, FIND, STATS, LIST_REMINDERS -> queries.read(match, commands.spans(match));
            case ADD_REMINDER, REMIND_ABOUT, CANCEL_REMINDER, SNOOZE, SNOOZE_WHEN ->
                reminders.read(match, commands.spans(match));
            case UNDO -> Optional.of(Reading.doing(new ToolCall("undo", Map.of()), commands.spans(match), 0.98));
            case REMIND_WHAT -> asking("What should I remind you of?", match);
            case ADD_WHAT -> asking("What is the task?", match);
            case WHICH_TASK -> asking("Which task? Name its number or its title.", match);
            default -> commands.read(match);
        };
        // Of two ways to read the same, the one whose own words cover more of the sentence is the closer one; and a new
        // task can be made of any words, so that a command that fits is more specific.
        boolean behindColon = match.slot(SlotType.TEXT)
                .filter(range ->
                        range.from() > 0 && sentence.token(range.from() - 1).is(":"))
                .isPresent();
        double closeness = 0.004 * match.words().cardinality()
                + (behindColon ? 0.05 : 0)
                - (Set.of(Command.ADD, Command.REMIND, Command.SCHEDULE)
                                .contains(match.production().command())
                        ? 0.04
                        : 0);
        return reading.map(found -> new Candidate(found, found.score() + closeness - (found.asks() ? 0.001 : 0)));
    }

    /** Whether the reading makes a new task. */
    static boolean creates(Reading reading) {
        return reading.calls().stream()
                .anyMatch(
                        call -> call.tool().equals("create_task") || call.tool().equals("create_recurring_task"));
    }

    private Optional<Reading> asking(String question, Match match) {
        return Optional.of(Reading.asking(question, commands.spans(match), 0.95));
    }

    private Optional<Reading> create(Match match) {
        BitSet opening = (BitSet) match.words().clone();
        boolean remind = match.production().command() == Command.REMIND;
        Reading reading = creation.read(new CreateReader.Request(match.clause(), opening, remind));
        if (match.production().command() == Command.SCHEDULE) {
            boolean due =
                    reading.calls().stream().anyMatch(call -> call.arguments().containsKey("due"));
            return due ? Optional.of(reading) : Optional.empty();
        }
        return Optional.of(reading);
    }

    private Candidate bare(Range clause, Optional<Candidate> rival) {
        Reading reading = creation.read(new CreateReader.Request(clause, new BitSet(), false));
        double score = reading.score();
        if (rival.map(Candidate::reading)
                .filter(other -> creates(other) || (other.explicit() && other.asks()))
                .isPresent()) {
            score = 0.6;
        } else if (rival.isPresent()
                && grammar.knows(sentence.token(clause.from()).word())) {
            boolean more =
                    reading.calls().stream().anyMatch(call -> call.arguments().size() > 1);
            score = more ? 0.83 : 0.62;
        }
        Reading scored = reading.scored(score);
        return new Candidate(scored, scored.asks() ? score - 0.2 : score);
    }

    /** Whether the clause is a question in form; no task is. */
    private boolean asking(Range clause) {
        String first = sentence.token(clause.from()).word();
        if (ASKING.contains(first)) {
            return true;
        }
        String second = clause.size() > 1 ? sentence.token(clause.from() + 1).word() : "";
        return (AUXILIARIES.contains(first) && SUBJECTS.contains(second))
                || (first.equals("tell") && second.equals("me"))
                || SmallTalk.says(sentence, clause)
                || outside.asks(clause);
    }
}
