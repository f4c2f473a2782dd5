package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds reminders said beside a new task: "remind me 1 day before", "with an alert at 8". */
final class ReminderItems {

    /** Nouns for a reminder, and verbs for giving one. */
    private static final String NOUNS =
            "reminder|reminders|alarm|alarms|alert|alerts|heads-up|notification|notifications|warning";

    private static final String VERBS = "remind|alert|notify|ping|nudge|warn";

    /** Every one of these needs such a noun or verb. */
    private static final Grammar GRAMMAR = Grammar.read(List.of("""
            reminder = %s
            with = with|add|set|include|including|plus|give me|send me|having|put|create
            remind = %s
            it = about it|about this|of it|of this|about that|to do it|to do this|for it|for this
            add_reminder! [and|also|then] [please] <remind> me [again|also] [<it>] [at|for] {when} [again|about it]
            add_reminder! [and|also] [<with>] [a|an|the|my|another|two|three|some] <reminder> [set] [for|at|of|on] {when}
            add_reminder! [and|also] <with> [a|an|the] {length} <reminder>
            add_reminder! [and|also] [a|an|the] {length} <reminder>
            add_reminder! [and|also] <with> [a|an|the|its] (reminder|alarm|alert|notification)
            add_reminder! (and|also|then|please) [also|please] <remind> me [<it>|then]
            """.formatted(NOUNS, VERBS)));

    private static final List<String> SIGNS = List.of((NOUNS + "|" + VERBS).split("\\|", -1));

    /** A mere length is a reminder where reminders are spoken of. */
    private static final Grammar LENGTHS = Grammar.read(List.of("add_reminder! [and|also] {when}"));

    private static final Set<String> BEFORE = Set.of("before", "beforehand", "earlier", "prior", "ahead", "advance");

    /** No reminder is said in more words. */
    private static final int MAX_TOKENS = 16;

    /** No length of time is: "1 day 2 hours and 30 minutes". */
    private static final int MAX_LENGTH_TOKENS = 8;

    private final Sentence sentence;
    private final WhenReader whens;
    private final Place place;

    ReminderItems(Sentence sentence, Times times, Place place) {
        this.sentence = sentence;
        this.whens = new WhenReader(sentence, times);
        this.place = place;
    }

    /** Where a sentence about a new task stands. */
    enum Place {
        /** It begins a thought: "remind me at 8 …" at its beginning is not an item of it. */
        ALONE,
        /** It follows another: "remind me at 8" adds to that. */
        BEHIND,
        /** It follows "remind me to", so that a mere "1 day before" is a reminder too. */
        REMIND
    }

    /** The longest reminder that begins at {@code at} among the free tokens. */
    Optional<Item.Reminded> at(int at, BitSet free) {
        Token token = sentence.token(at);
        if (!token.is(Kind.WORD) && !token.is(Kind.NUMBER)) {
            return Optional.empty();
        }
        Range rest = new Range(at, free.nextClearBit(at));
        boolean first = free.previousSetBit(at - 1) < 0;
        // Trying all lengths of time in vain is what would take longest in a sentence without a reminder.
        Optional<Match> spoken = mentionsReminder(rest) ? longest(GRAMMAR, rest) : Optional.empty();
        return spoken.filter(match -> belongs(match, rest, first))
                .or(() -> place == Place.REMIND ? longest(LENGTHS, rest).filter(this::saysBefore) : Optional.empty())
                .map(this::item);
    }

    private boolean mentionsReminder(Range rest) {
        String text = sentence.text(rest).toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(text::contains);
    }

    private Optional<Match> longest(Grammar grammar, Range rest) {
        Matcher matcher = new Matcher(
                sentence,
                rest,
                (type, range) -> range.size() <= (type == SlotType.LENGTH ? MAX_LENGTH_TOKENS : MAX_TOKENS)
                        && !whens.list(range).isEmpty());
        return matcher.prefixes(grammar.startingWith(sentence.token(rest.from()).word())).stream()
                .filter(match -> match.slot(SlotType.LENGTH)
                        .filter(length -> sentence.token(length.to()).is(Kind.MARK)
                                || sentence.token(length.to() - 1).is(Kind.MARK))
                        .isEmpty()) // "Saturday 19:30, reminder …" is no reminder at that time
                .max(Comparator.comparingInt(match -> match.clause().to()));
    }

    /** Whether it is about the task of the sentence: not "remind me at 8 to …", nor a "remind me" in mid-sentence. */
    private boolean belongs(Match match, Range rest, boolean first) {
        int end = match.clause().to();
        boolean more = end < rest.to();
        boolean opens = more
                && Set.of("to", "about", "that", "of")
                        .contains(sentence.token(end).word());
        boolean ofItsOwn = slot(match).isEmpty() || whens(match).stream().anyMatch(When.At.class::isInstance);
        if (ofItsOwn && (opens || (first && place != Place.BEHIND))) {
            return false;
        }
        return slot(match).isPresent()
                || !more
                || sentence.token(end).is(Kind.MARK)
                || sentence.token(end).is(Kind.HASH);
    }

    private boolean saysBefore(Match match) {
        Token last = sentence.token(match.clause().to() - 1);
        return BEFORE.contains(last.word()) && whens(match).stream().noneMatch(When.At.class::isInstance);
    }

    private static Optional<Range> slot(Match match) {
        return match.slot(SlotType.WHEN).or(() -> match.slot(SlotType.LENGTH));
    }

    private List<When> whens(Match match) {
        return slot(match).map(whens::list).orElse(List.of(new When.AtDue()));
    }

    private Item.Reminded item(Match match) {
        int from = match.clause().from();
        while (Set.of("and", "also", "then", "please")
                .contains(sentence.token(from).word())) {
            from++;
        }
        return new Item.Reminded(new Range(from, match.clause().to()), match.clause(), whens(match));
    }
}
