package dev.todo.core.language;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words by which somebody takes a task upon himself behind a time: "tomorrow at three <b>I have to</b> pick up
 * the cake", "on Friday <b>remind me to</b> call Ida". They open a task and are no part of its title.
 */
final class Obligations {

    private static final Grammar GRAMMAR = Grammar.read(List.of("""
            also = also|really|still|just|probably
            who = i|we
            remind = remind|alert|notify|ping|nudge
            add! <who> [<also>] (need|have|want|ought|got|plan|gotta) to [remember to]
            add! <who> [<also>] (must|should|gotta|will|shall|better) [remember to|not forget to]
            add! (i'd|we'd|i would|we would) [<also>] (like|love) to
            add! (i'd|we'd) better
            add! (i've|we've|ive) [<also>] got to
            add! (i'm|im|i am|we're|we are) (going|supposed|meant|planning|due) to
            add! (i'll|we'll) [need to|have to]
            add! (gotta|need to|have to|got to|must|should|ought to)
            add! (remember|don't forget|do not forget|dont forget) to
            remind! (don't let me forget|dont let me forget) to
            remind! <remind> (me|us) [that] [i need|i have|we need|we have] to
            remind! <remind> (me|us) that (i|we) (must|should)
            """));

    private Obligations() {}

    /**
     * Such words at the beginning of what is free.
     *
     * @param remind whether they ask for a reminder
     */
    record Found(Range range, boolean remind) {
        static final Found NONE = new Found(new Range(0, 0), false);
    }

    /** Those at the first free token, when something was taken out in front of it and a title follows. */
    static Found at(Sentence sentence, BitSet free, BitSet removed) {
        int from = free.nextSetBit(0);
        while (from >= 0 && sentence.token(from).is(Token.Kind.MARK)) {
            from = free.nextSetBit(from + 1);
        }
        if (from <= 0 || removed.previousSetBit(from) < 0) {
            return Found.NONE;
        }
        Range rest = new Range(from, free.nextClearBit(from));
        return new Matcher(sentence, rest, (type, range) -> false)
                .prefixes(GRAMMAR.startingWith(sentence.token(from).word())).stream()
                        .filter(match -> match.clause().to() < rest.to())
                        .max(Comparator.comparingInt(match -> match.clause().to()))
                        .map(match ->
                                new Found(match.clause(), match.production().command() == Command.REMIND))
                        .orElse(Found.NONE);
    }
}
