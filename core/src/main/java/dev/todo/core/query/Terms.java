package dev.todo.core.query;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each term of the language means. */
final class Terms {

    private static final Map<String, String> EXAMPLES = Map.of(
            "due", "as due:today, due<2026-12-31 or due:none",
            "created", "as created>-7d",
            "updated", "as updated>-7d",
            "done", "as done>-7d",
            "status", "as status:done",
            "priority", "as priority:high",
            "tag", "as tag:home",
            "is", "as is:recurring",
            "has", "as has:reminder",
            "sort", "as sort:due,-priority");

    private static final String KEYS = "due, created, updated, done, status, priority, tag, is, has and sort";

    private static final Map<String, String> ALIASES =
            Map.of("completed", "done", "tags", "tag", "prio", "priority", "order", "sort");

    private Terms() {}

    private static String canonical(String key) {
        return ALIASES.getOrDefault(key, key);
    }

    static boolean known(String key) {
        return EXAMPLES.containsKey(canonical(key));
    }

    static boolean isSort(String key) {
        return canonical(key).equals("sort");
    }

    /** How the key is used, for error messages. */
    static String example(String key) {
        return EXAMPLES.getOrDefault(canonical(key), "for example due:today");
    }

    /** The filter that a tag, a priority or a term stands for. */
    static Filter filter(Token token) {
        return switch (token.kind()) {
            case TAG -> tag(token);
            case PRIORITY -> new Filter.PriorityIs(Set.of(priority(token, token.text(), 0)));
            default -> term(token);
        };
    }

    private static Filter term(Token token) {
        if (token.operator().equals("!=") || token.operator().equals("\u2260")) {
            return Filter.not(positive(token, Operator.ON));
        }
        return positive(
                token,
                switch (token.operator()) {
                    case "<" -> Operator.BEFORE;
                    case "<=", "=<", "\u2264" -> Operator.UNTIL;
                    case ">" -> Operator.AFTER;
                    case ">=", "=>", "\u2265" -> Operator.FROM;
                    default -> Operator.ON;
                });
    }

    private static Filter positive(Token token, Operator operator) {
        return switch (canonical(token.key())) {
            case "due" -> due(token, operator);
            case "created" -> new Filter.Compare(Field.CREATED, operator, DateTerms.read(token));
            case "updated" -> new Filter.Compare(Field.UPDATED, operator, DateTerms.read(token));
            case "done" -> new Filter.Compare(Field.DONE, operator, DateTerms.read(token));
            case "priority" -> priorities(token, operator);
            case "status" -> statuses(equality(token, operator));
            case "tag" -> tag(equality(token, operator));
            case "is" -> is(equality(token, operator));
            case "has" -> has(equality(token, operator));
            default ->
                throw QueryParser.error(
                        token.start(),
                        "'" + token.key() + "' is not known, use " + KEYS + "; quote it to search for the words");
        };
    }

    private static Token equality(Token token, Operator operator) {
        if (operator != Operator.ON) {
            throw QueryParser.error(
                    token.start(),
                    "'" + token.key() + "' has no '" + token.operator() + "', write it " + example(token.key()));
        }
        return token;
    }

    private static Filter due(Token token, Operator operator) {
        Filter.@Nullable Has has = switch (token.text().toLowerCase(Locale.ROOT)) {
            case "overdue" -> Filter.Has.OVERDUE;
            case "none" -> Filter.Has.NO_DUE;
            case "any" -> Filter.Has.DUE;
            default -> null;
        };
        if (has == null) {
            return new Filter.Compare(Field.DUE, operator, DateTerms.read(token));
        }
        equality(token, operator);
        return has;
    }

    private static Filter tag(Token token) {
        try {
            return new Filter.Tag(token.text());
        } catch (InvalidInputException e) {
            throw QueryParser.error(token.column(), e.detail());
        }
    }

    private static Filter priorities(Token token, Operator operator) {
        EnumSet<Priority> chosen = EnumSet.noneOf(Priority.class);
        int offset = 0;
        for (String word : token.text().split(",", -1)) {
            Priority named = priority(token, word, offset);
            for (Priority priority : Priority.values()) {
                if (matches(Integer.signum(priority.compareTo(named)), operator)) {
                    chosen.add(priority);
                }
            }
            offset += word.length() + 1;
        }
        if (chosen.isEmpty()) {
            throw QueryParser.error(token.column(), "no priority is " + token.operator() + " " + token.text());
        }
        return new Filter.PriorityIs(chosen);
    }

    private static boolean matches(int comparison, Operator operator) {
        return switch (operator) {
            case ON -> comparison == 0;
            case BEFORE -> comparison < 0;
            case UNTIL -> comparison <= 0;
            case AFTER -> comparison > 0;
            case FROM -> comparison >= 0;
        };
    }

    private static Priority priority(Token token, String word, int offset) {
        return Priority.fromWord(word)
                .orElseThrow(() -> QueryParser.error(
                        token.column() + offset, "'" + word + "' is not a priority, use low, medium or high"));
    }

    private static Filter statuses(Token token) {
        EnumSet<Status> chosen = EnumSet.noneOf(Status.class);
        int offset = 0;
        for (String word : token.text().split(",", -1)) {
            chosen.addAll(status(token, word, offset));
            offset += word.length() + 1;
        }
        return new Filter.StatusIs(chosen);
    }

    private static Set<Status> status(Token token, String word, int offset) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open" -> EnumSet.of(Status.OPEN);
            case "done", "completed" -> EnumSet.of(Status.DONE);
            case "skipped" -> EnumSet.of(Status.SKIPPED);
            case "all", "any" -> EnumSet.allOf(Status.class);
            default ->
                throw QueryParser.error(
                        token.column() + offset, "'" + word + "' is not a status, use open, done, skipped or all");
        };
    }

    private static Filter is(Token token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "recurring" -> Filter.Has.RECURRENCE;
            case "overdue" -> Filter.Has.OVERDUE;
            case "open", "done", "completed", "skipped" -> statuses(token);
            default ->
                throw QueryParser.error(
                        token.column(),
                        "'is:" + token.text()
                                + "' is not known, use is:recurring, is:overdue, is:open, is:done or is:skipped");
        };
    }

    private static Filter has(Token token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "reminder", "reminders" -> Filter.Has.REMINDER;
            case "due" -> Filter.Has.DUE;
            case "recurrence" -> Filter.Has.RECURRENCE;
            case "notes", "note" -> Filter.Has.NOTES;
            case "tag", "tags" -> Filter.Has.TAG;
            default ->
                throw QueryParser.error(
                        token.column(),
                        "'has:" + token.text()
                                + "' is not known, use has:reminder, has:due, has:recurrence, has:notes or has:tag");
        };
    }

    static List<SortKey> sortKeys(Token token) {
        equality(token, token.operator().equals(":") || token.operator().equals("=") ? Operator.ON : Operator.BEFORE);
        List<SortKey> keys = new ArrayList<>();
        int offset = 0;
        for (String word : token.text().split(",", -1)) {
            boolean descending = word.startsWith("-");
            String name = descending || word.startsWith("+") ? word.substring(1) : word;
            int column = token.column() + offset;
            SortKey.By by = SortKey.By.fromWord(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> QueryParser.error(
                            column, "tasks cannot be sorted by '" + name + "', use " + SortKey.By.names()));
            keys.add(new SortKey(by, descending));
            offset += word.length() + 1;
        }
        return keys;
    }
}
