package dev.todo.core.language;

import dev.todo.core.language.time.TimeLanguage;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs whether a sentence that begins like a command is one. The words of many commands are also what tasks are made
 * of: "cancel the Netflix subscription", "delete old photos on Friday", "show the house to Anna".
 */
final class Doubts {

    /** Things of the world, which one deletes, cancels, moves or finishes elsewhere than in a list of tasks. */
    private static final Set<String> WORLDLY = Words.of("""
            subscription subscriptions membership account accounts photos pictures photo emails email mails files
            file folder folders app apps backups backup cache downloads contacts videos posts branch branches
            database messages voicemail voicemails cookies history order booking reservation reservations flight
            flights hotel trial insurance policy contract card service netflix spotify gym couch sofa furniture
            boxes house car wallpaper stain stains rust snow weeds gutter gutters drain drains garage desk windows
            door doors shop bed plants piano fridge table direct debit plan phone internet server servers users user
            logs screenshots bookmarks spam inbox curtains leaves
            """);

    private static final Set<String> NEVER_FIRST = Words.of("""
            what which how who why mark when where is are to what's of how's that's there if and or until at
            """);

    private static final Set<String> NEVER_LAST = Words.of("""
            to every every! each until by on at in of the and or is for from a with my
            """);

    /** What is no task: "delete the reminders of 5" deletes nothing else. */
    private static final Set<String> REMINDERS = Words.of("""
            reminder reminders alarm alarms alert alerts notification notifications
            """);

    private final Sentence sentence;
    private final Times times;

    Doubts(Sentence sentence, Times times) {
        this.sentence = sentence;
        this.times = times;
    }

    /** The tasks without a time in the past behind them: "I finished the report yesterday". */
    Range withoutPast(Range tasks, Command command) {
        if (command != Command.COMPLETE || tasks.size() < 2) {
            return tasks;
        }
        return times.find(tokens(tasks)).stream()
                .filter(found -> found.range().to() == tasks.to()
                        && found.range().from() > tasks.from()
                        && (found.value().past() || sentence.text(found.range()).equalsIgnoreCase("today")))
                .findFirst()
                .map(found -> new Range(tasks.from(), found.range().from()))
                .filter(core -> !selects(core))
                .orElse(tasks);
    }

    /** Whether the words choose tasks by a condition, of which a time may be part: "everything due yesterday". */
    private boolean selects(Range core) {
        return Set.of("everything", "anything", "all", "every", "tasks", "due")
                .contains(sentence.token(core.from()).word());
    }

    /** How likely the match is meant as a command, from 0 to 1. */
    double score(Match match, Range core, Reference reference, InterpretContext context) {
        boolean firm = match.production().firm();
        boolean reminders = match.production().command() == Command.DELETE
                && (REMINDERS.contains(sentence.token(core.from()).word())
                        || REMINDERS.contains(sentence.token(core.to() - 1).word()));
        if (!phrase(core) || reminders) {
            return 0;
        }
        if (reference.sure()) {
            return firm || !reference.known() ? 0.97 : 0.94;
        }
        if (match.production().firmness() == Firmness.SURE_ONLY) {
            return 0;
        }
        boolean timed = timed(core);
        boolean marked = marked(core);
        if (firm) {
            return (timed || marked ? 0.7 : 0.93) - 0.02 * Math.max(0, core.size() - 6) - listing(core);
        }
        if (timed || marked || core.size() > 6) {
            return 0.25;
        }
        if (!context.knownTitles().isEmpty()) {
            return match.production().command() == Command.DELETE && core.size() <= 2 ? 0.7 : 0.4;
        }
        double score = reference.definite() ? 0.85 : core.size() == 1 ? 0.78 : 0.72;
        if (worldly(core)) {
            score -= 0.4;
        }
        return score - 0.06 * Math.max(0, core.size() - 3) - listing(core);
    }

    /** Whether the words can name something at all, and are no question or half a phrase. */
    boolean phrase(Range core) {
        return !NEVER_FIRST.contains(sentence.token(core.from()).word())
                && !NEVER_LAST.contains(sentence.token(core.to() - 1).word());
    }

    /** Two verbs in a row of words rather say that it is a title. */
    private double listing(Range core) {
        for (int i = core.from() + 1; i < core.to(); i++) {
            if (List.of("to", "with", "from", "for", "into", "before", "after", "because", "so", "if")
                    .contains(sentence.token(i).word())) {
                return 0.1;
            }
        }
        return 0;
    }

    private boolean worldly(Range core) {
        for (int i = core.from(); i < core.to(); i++) {
            if (WORLDLY.contains(sentence.token(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time ends the words that should only name a task. */
    boolean timed(Range core) {
        return times.find(tokens(core)).stream()
                .anyMatch(found ->
                        found.score() >= TimeLanguage.CERTAIN && found.range().to() == core.to());
    }

    private boolean marked(Range core) {
        PriorityWords priorities = new PriorityWords(sentence);
        for (int i = core.from(); i < core.to(); i++) {
            if (TagWords.hash(sentence.token(i))
                    || priorities
                            .at(i, core.to())
                            .filter(PriorityWords.Found::clear)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static BitSet tokens(Range range) {
        BitSet tokens = new BitSet();
        tokens.set(range.from(), range.to());
        return tokens;
    }
}
