package dev.todo.core.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of conditions and what part they play. */
final class FilterWords {

    enum Role {
        NOUN,
        ALL,
        EVERYTHING,
        NOISE,
        NOT,
        OR,
        /** A condition by itself; its value is the term. */
        TERM,
        /** "Done", and times after it are of that. */
        DONE,
        DUE,
        CREATED,
        TAGGED,
        ABOUT,
        SORT,
        LIMIT
    }

    /** A phrase, how many tokens it has, and its part. */
    record Phrase(int length, Role role, String value) {}

    /** The term of a sorting ({@code sort:due}) and the token behind it; an empty term when it was not understood. */
    record Sorting(String term, int end) {}

    private static final int LONGEST = 6;
    private static final Map<String, Phrase> PHRASES = new HashMap<>();

    private static final Set<String> DESCENDING =
            Set.of("desc", "descending", "reverse", "reversed", "last", "newest", "latest");

    static {
        define(
                Role.NOUN,
                "",
                "tasks|todos|to-dos|to dos|items|things|stuff|task|todo|to-do|things to do|work items|"
                        + "things on my list|entries|chores|jobs|to do list|todo list|to-do list|list");
        define(Role.ALL, "", "all|all of|every|each|any|every single|each and every");
        define(Role.EVERYTHING, "", "everything|anything|all of it|all of them|everything that|anything that");
        define(
                Role.NOISE,
                "",
                "my|the|our|me|i|we|have|has|had|got|to|do|does|need|needs|that|which|who|are|is|was|were|am|be|been|"
                        + "there|on|in|of|for|at|with|and|please|still|currently|right now|now|a|an|did|i've|we've|ones|one|"
                        + "get|getting|some|what|what's|whats|coming|coming up|upcoming|up|else|today's list|should|must|can|"
                        + "marked|marked as|set to|set|as|having|exist|so far|happening|planned|scheduled|in total|altogether|"
                        + "how|many|work on|on my list|on the list|on my plate|on my agenda|just|only|these|those|agenda|"
                        + "whose|it's|their|in the list|from my list|from the list|on my todo list|on my to-do list|going on|by me|also");
        define(
                Role.NOT,
                "",
                "not|without|except|excluding|but not|other than|that are not|that aren't|aren't|isn't|no");
        define(Role.OR, "", "or");
        define(
                Role.TERM,
                "status:open",
                "open|pending|unfinished|incomplete|outstanding|active|not done|not finished|"
                        + "not completed|undone|remaining|left|left over|uncompleted|left to do|not complete|to be done|"
                        + "haven't done|haven't finished|have not done|have not finished|not yet done|still open|yet to do");
        define(Role.TERM, "status:skipped", "skipped|skip");
        define(
                Role.TERM,
                "status:all",
                "including done|including completed|including finished|in any state|of any status|"
                        + "including the done ones|including completed ones|done or not|open and done|open or done");
        define(
                Role.TERM,
                "due:overdue",
                "overdue|late|past due|past their due date|behind schedule|over due|past-due|"
                        + "late for|behind|due before today|past the due date");
        define(Role.TERM, "due:today", "today's|tonight's");
        define(Role.TERM, "due:tomorrow", "tomorrow's");
        define(Role.TERM, "due:week", "this week's");
        define(
                Role.TERM,
                "due:none",
                "without due date|without a due date|with no due date|no due date|undated|without date|"
                        + "without a date|with no date|without due dates|that have no due date|without deadline|without a deadline|"
                        + "with no deadline|no deadline|no date|unscheduled|not scheduled|with no due dates|without any due date");
        define(
                Role.TERM,
                "due:any",
                "with due date|with a due date|that have a due date|with due dates|with a date|dated|"
                        + "with a deadline|with deadlines|that have due dates|having a due date");
        define(
                Role.TERM,
                "is:recurring",
                "recurring|repeating|that repeat|that recur|repeated|recurrent|that are recurring|" + "repetitive");
        define(
                Role.TERM,
                "has:reminder",
                "with reminders|with reminder|with a reminder|that have reminders|having reminders|"
                        + "that have a reminder|has reminder|has a reminder|have reminders|with reminders set|with alarms");
        define(
                Role.DONE,
                "",
                "done|completed|finished|closed|complete|finish|ticked off|checked off|accomplish|"
                        + "accomplished|get done|did i do|did i get done|do done|achieve|achieved|got done|was done|were done|are done");
        define(Role.DUE, "", "due|that are due|scheduled for|planned for|with a due date of|due date");
        define(Role.CREATED, "", "created|added|made|entered|create|add|new from|created on|added on|new since");
        define(
                Role.TAGGED,
                "",
                "tagged|tagged with|tagged as|with tag|with the tag|with tags|with the tags|labelled|"
                        + "labeled|labelled as|with label|with the label|under tag|having the tag|in the category|under the tag|"
                        + "that have the tag|tag|with label of|with labels|in tag|tags");
        define(
                Role.ABOUT,
                "",
                "about|containing|contain|contains|matching|called|named|mentioning|mention|regarding|"
                        + "concerning|titled|with the word|with the words|like|that mention|that contain|related to|with title|"
                        + "with the title|including the word|having to do with|whose title contains");
        define(
                Role.SORT,
                "",
                "sorted by|sort by|ordered by|order by|sort|sorted|ordered|in order of|sorted on|arranged by|"
                        + "by order of|grouped by");
    }

    private static final Map<String, String> SORT_KEYS = Map.ofEntries(
            Map.entry("due", "due"),
            Map.entry("due date", "due"),
            Map.entry("date", "due"),
            Map.entry("deadline", "due"),
            Map.entry("due time", "due"),
            Map.entry("due dates", "due"),
            Map.entry("time", "due"),
            Map.entry("priority", "-priority"),
            Map.entry("importance", "-priority"),
            Map.entry("urgency", "-priority"),
            Map.entry("title", "title"),
            Map.entry("name", "title"),
            Map.entry("alphabetically", "title"),
            Map.entry("alphabet", "title"),
            Map.entry("created", "created"),
            Map.entry("creation date", "created"),
            Map.entry("creation", "created"),
            Map.entry("age", "created"),
            Map.entry("creation time", "created"),
            Map.entry("number", "number"),
            Map.entry("completion", "done"),
            Map.entry("completion date", "done"));

    private FilterWords() {}

    private static void define(Role role, String value, String phrases) {
        for (String phrase : phrases.split("\\|", -1)) {
            PHRASES.put(phrase, new Phrase(phrase.split(" ", -1).length, role, value));
        }
    }

    /** The longest phrase that begins at {@code at} and ends by {@code limit}. */
    static Optional<Phrase> at(Sentence sentence, int at, int limit) {
        Optional<Phrase> counted = counted(sentence, at, limit);
        if (counted.isPresent()) {
            return counted;
        }
        for (int length = Math.min(LONGEST, limit - at); length > 0; length--) {
            Phrase phrase = PHRASES.get(words(sentence, at, at + length));
            if (phrase != null) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** "First 5", "top 3", "next 10". */
    private static Optional<Phrase> counted(Sentence sentence, int at, int limit) {
        if (at + 1 < limit
                && List.of("first", "top", "next", "last", "latest")
                        .contains(sentence.token(at).word())
                && sentence.token(at + 1).is(Token.Kind.NUMBER)
                && (at + 2 == limit
                        || !words(sentence, at + 2, at + 3).matches("(day|week|month|year|hour|minute)s?"))) {
            return Optional.of(new Phrase(2, Role.LIMIT, ""));
        }
        return Optional.empty();
    }

    static Sorting sorting(Sentence sentence, int from, int limit) {
        int at = from;
        while (at < limit && (sentence.token(at).is("by") || sentence.token(at).is("the"))) {
            at++;
        }
        for (int length = Math.min(2, limit - at); length > 0; length--) {
            String key = SORT_KEYS.get(words(sentence, at, at + length));
            if (key != null) {
                int end = at + length;
                boolean descending =
                        end < limit && DESCENDING.contains(sentence.token(end).word());
                boolean ascending = end < limit
                        && Arrays.asList("asc", "ascending")
                                .contains(sentence.token(end).word());
                String bare = key.replace("-", "");
                String term = descending ? "-" + bare : ascending ? bare : key;
                return new Sorting("sort:" + term, descending || ascending ? end + 1 : end);
            }
        }
        return new Sorting("", Math.max(at, from));
    }

    private static String words(Sentence sentence, int from, int to) {
        if (to - from == 1) {
            return sentence.token(from).word();
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.token(i).word());
        }
        return words.toString();
    }
}
