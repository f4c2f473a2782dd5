package dev.todo.core.language;

import java.util.Set;

/** The verbs tasks begin with most. They help to see where a second task begins; nothing else depends on them. */
final class ActionVerbs {

    private static final Set<String> VERBS = Words.of("""
            buy call pay send email write read clean wash water feed walk take get pick make cook bake book order
            return check fix repair review prepare plan study practice practise visit meet ask tell text ring phone
            submit file renew cancel schedule organise organize print sign post mail drop fetch collect bring do
            finish start go attend watch learn update backup back install charge change replace mow vacuum iron fold
            pack unpack move sell donate register apply reply respond follow talk speak discuss invite wish
            congratulate thank exercise run swim stretch meditate prune plant paint shop transfer deposit withdraw
            refill empty sort tidy research draft edit publish present confirm verify test deploy merge push remind
            see give set put turn lock close open dust sweep mop defrost
            """);

    private ActionVerbs() {}

    static boolean has(String verb) {
        return VERBS.contains(verb);
    }

    static boolean begins(Sentence sentence, Range range) {
        return VERBS.contains(sentence.token(range.from()).word());
    }
}
