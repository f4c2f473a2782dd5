package dev.todo.core.language;

/** Tells what can stand in the slots of productions. */
final class SlotTests implements Matcher.SlotTest {

    private final Sentence sentence;
    private final Times times;
    private final ReferenceReader references;
    private final WhenReader whens;
    private final PriorityWords priorities;

    SlotTests(Sentence sentence, Times times, ReferenceReader references) {
        this.references = references;
        this.sentence = sentence;
        this.times = times;
        this.whens = new WhenReader(sentence, times);
        this.priorities = new PriorityWords(sentence);
    }

    @Override
    public boolean accepts(SlotType type, Range range) {
        return switch (type) {
            case TASK, TASKS, FILTER, TEXT -> true;
            case NUMBERS -> references.numbers(sentence.trimmed(range)).isPresent();
            case TIME -> times.moment(range).isPresent();
            case RECURRENCE -> times.recurrence(range).isPresent();
            case LENGTH -> times.length(range).isPresent();
            case WHEN -> !whens.list(range).isEmpty();
            case TAGS -> !TagWords.list(sentence, range).isEmpty();
            case HASHES -> TagWords.hashes(sentence, range);
            case PRIORITY -> priorities.whole(range).isPresent();
        };
    }
}
