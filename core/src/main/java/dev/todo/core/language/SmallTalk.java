package dev.todo.core.language;

import java.util.Set;

/** What people say to be nice or out of curiosity, and no task. */
final class SmallTalk {

    private static final Set<String> PHRASES = Words.phrases("""
            hello | hi | hey | hello there | hi there | hey there | thanks | thank you | thank you so much
            | thanks a lot | thx | good morning | good evening | good night | good afternoon | bye | goodbye
            | good bye | see you | see you later | ok | okay | yes | no | yep | nope | sure | cool | great | nice
            | awesome | lol | haha | help | help me | never mind | nevermind | sorry | please | well done | good job
            | good bot | i love you | you're great | test | nothing | whatever | hi todo | hello todo | hey todo
            | stop | quit | exit | sing a song | sing me a song | tell a joke | the weather | weather | what | hmm
            | um | thanks todo | yo | sup | that's all | thats all | that is all | i'm bored | im bored | i'm tired
            | i am tired | i am bored
            """);

    private SmallTalk() {}

    static boolean says(Sentence sentence, Range range) {
        StringBuilder words = new StringBuilder();
        for (int i = range.from(); i < range.to(); i++) {
            if (!sentence.token(i).is(Token.Kind.MARK)) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(sentence.token(i).word());
            }
        }
        return PHRASES.contains(words.toString());
    }
}
