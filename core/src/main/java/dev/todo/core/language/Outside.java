package dev.todo.core.language;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Sees what people ask assistants for and is no task: "translate good morning into French", "play some music". What
 * names a certain thing ("translate the contract") or has a time, a tag or a priority is a task all the same.
 */
final class Outside {

    private static final Grammar GRAMMAR = Grammar.read(List.of("""
            what = music|songs|song|jazz|radio|playlist|something|video|videos|rock|podcast|podcasts|audiobook
            add! translate {text} (into|in|to) {task}
            add! say {text} in {task}
            add! play [me|us] [some|a|any|the|my] [{task}] <what> [please]
            add! (sing|tell|show|read|write) (me|us) [a|an|another] (song|joke|story|poem|riddle|fact|fun fact)
            add! (convert|calculate|compute) {text}
            add! (spell|pronounce) {text}
            add! (turn|switch) (on|off|up|down) [the] (music|volume|tv|radio)
            add! (turn|switch) [the] (music|volume|tv|radio) (on|off|up|down)
            """));

    private static final Set<String> CERTAIN = Words.of("""
            the my our your his her its their this that these those all a an
            """);

    private final Sentence sentence;
    private final CreateReader creation;

    Outside(Sentence sentence, CreateReader creation) {
        this.sentence = sentence;
        this.creation = creation;
    }

    /** Whether the clause asks for one of these. */
    boolean asks(Range clause) {
        return !clause.empty()
                && new Matcher(sentence, clause, (type, range) -> true)
                                .matches(GRAMMAR.startingWith(
                                        sentence.token(clause.from()).word()))
                                .stream()
                                .anyMatch(match -> fits(match))
                && plain(clause);
    }

    private boolean fits(Match match) {
        Token verb = sentence.token(match.clause().from());
        boolean certain = match.slot(SlotType.TEXT)
                .filter(text -> CERTAIN.contains(sentence.token(text.from()).word()))
                .isPresent();
        return switch (verb.word()) {
            case "translate", "say" ->
                !certain && match.slot(SlotType.TASK).filter(this::name).isPresent();
            case "convert", "calculate", "compute" ->
                match.slot(SlotType.TEXT)
                        .filter(text -> sentence.token(text.from()).is(Token.Kind.NUMBER))
                        .isPresent();
            case "spell", "pronounce" -> !certain;
            default -> true;
        };
    }

    /** One word with a capital: the name of a language. */
    private boolean name(Range range) {
        return range.size() == 1 && sentence.token(range.from()).capitalised();
    }

    /** Whether nothing is said that only tasks have. */
    private boolean plain(Range clause) {
        return creation.read(new CreateReader.Request(clause, new BitSet(), false)).calls().stream()
                .allMatch(call -> call.arguments().size() == 1);
    }
}
