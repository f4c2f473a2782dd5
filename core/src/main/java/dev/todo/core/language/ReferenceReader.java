package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads which tasks are meant. */
final class ReferenceReader {

    private static final Set<String> NOUNS = Words.of("""
            task tasks todo todos to-do to-dos item items number numbers no nos nr #
            """);
    private static final Set<String> AND = Set.of("and", "&", "+", "plus", "or", ",");
    private static final Set<String> DETERMINERS = Words.of("""
            the my our a an that this those these your
            """);
    private static final Set<String> THIS = Words.phrases("""
            it | its | this | that | this one | that one | the one | this task | that task | the task | the last one
            | the last task | the same task | the previous one | the previous task | last task | this todo
            | that todo | the new one | the new task
            """);
    private static final Set<String> THESE = Words.phrases("""
            them | these | those | both | both of them | all of them | these tasks | those tasks | them all
            | both tasks | all of these | all of those
            """);
    private static final Set<String> SELECTING = Set.of("all", "every", "everything", "anything", "each", "any");
    private static final Set<String> TURN_OF_SERIES = Words.of("""
            today's tonight's tomorrow's week's month's next upcoming coming current
            """);

    private final Sentence sentence;
    private final InterpretContext context;
    private final FilterReader filters;

    ReferenceReader(Sentence sentence, InterpretContext context, FilterReader filters) {
        this.sentence = sentence;
        this.context = context;
        this.filters = filters;
    }

    Optional<Reference> read(Range raw) {
        Range range = sentence.trimmed(raw);
        if (range.empty()) {
            return Optional.empty();
        }
        return numbers(range)
                .or(() -> pronoun(range))
                .or(() -> quoted(range))
                .or(() -> filters.selection(range))
                .or(() -> titles(range));
    }

    /** Tasks named by nothing but numbers, which may be spelled out behind a noun: "12", "tasks three and five". */
    Optional<Reference> numbers(Range raw) {
        List<String> numbers = new ArrayList<>();
        Range range = raw;
        boolean noun =
                !range.empty() && NOUNS.contains(sentence.token(range.from()).word());
        boolean through = false;
        for (int i = range.from(); i < range.to(); i++) {
            Token token = sentence.token(i);
            String word = token.word();
            if (token.is(Kind.NUMBER) || (token.is(Kind.HASH) && digits(word.substring(1)))) {
                String number = word.replaceFirst("^#?0*(?=\\d)", "");
                if (number.length() > 9) {
                    return Optional.empty();
                }
                if (through && !run(numbers, Integer.parseInt(number))) {
                    return Optional.empty();
                }
                if (!through) {
                    numbers.add(number);
                }
                through = false;
            } else if (word.matches("\\d{1,6}[-–]\\d{1,6}")) {
                String[] ends = word.split("[-–]", -1);
                numbers.add(ends[0]);
                if (!run(numbers, Integer.parseInt(ends[1]))) {
                    return Optional.empty();
                }
            } else if (word.matches("(no|nr|task|todo|t)\\.?#?\\d{1,6}")) {
                numbers.add(word.replaceAll("\\D", ""));
            } else if (uuid(word)) {
                numbers.add(word);
            } else if (noun
                    && token.is(Kind.WORD)
                    && SpelledNumbers.at(sentence, i, range.to()).isPresent()) {
                SpelledNumbers.Found spelled =
                        SpelledNumbers.at(sentence, i, range.to()).orElseThrow();
                numbers.add(Integer.toString(spelled.value()));
                i = spelled.range().to() - 1;
            } else if (!numbers.isEmpty()
                    && (word.equals("to") || word.equals("through") || word.equals("-") || word.equals("–"))) {
                through = true;
            } else if (!AND.contains(word) && !NOUNS.contains(word) && !word.equals("the") && !word.equals(".")) {
                return Optional.empty();
            }
        }
        return numbers.isEmpty() || through ? Optional.empty() : Optional.of(Reference.sure(numbers));
    }

    /** Adds the numbers after the last one up to {@code end}; false when that is no run of reasonable length. */
    private static boolean run(List<String> numbers, int end) {
        if (uuid(numbers.getLast())) {
            return false;
        }
        int last = Integer.parseInt(numbers.getLast());
        if (end <= last || end - last > 100) {
            return false;
        }
        for (int n = last + 1; n <= end; n++) {
            numbers.add(Integer.toString(n));
        }
        return true;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean uuid(String word) {
        if (word.length() != 36 || word.charAt(8) != '-' || word.charAt(13) != '-') {
            return false;
        }
        try {
            UUID.fromString(word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The task last spoken of. */
    Optional<Reference> it() {
        return Optional.of(Reference.sure(
                context.lastTasks().isEmpty()
                        ? List.of("it")
                        : List.of(context.lastTasks().getLast())));
    }

    private Optional<Reference> pronoun(Range range) {
        String words = words(range);
        if (THIS.contains(words)) {
            return it();
        }
        if (THESE.contains(words)) {
            return Optional.of(Reference.sure(context.lastTasks().isEmpty() ? List.of("them") : context.lastTasks()));
        }
        return Optional.empty();
    }

    private Optional<Reference> quoted(Range range) {
        List<String> titles = new ArrayList<>();
        for (int i = range.from(); i < range.to(); i++) {
            Token token = sentence.token(i);
            if (token.is(Kind.QUOTED)) {
                titles.add(token.word());
            } else if (!AND.contains(token.word()) && !NOUNS.contains(token.word()) && !token.is("the")) {
                return Optional.empty();
            }
        }
        return titles.isEmpty() ? Optional.empty() : Optional.of(Reference.sure(titles));
    }

    private Optional<Reference> titles(Range range) {
        Optional<Reference> whole = title(range);
        if (whole.isEmpty() || whole.get().known()) {
            return whole;
        }
        List<Range> parts = listed(range);
        if (parts.size() < 2) {
            return whole;
        }
        List<Reference> each = new ArrayList<>();
        for (Range part : parts) {
            Optional<Reference> reference = title(part);
            if (reference.isEmpty()) {
                return whole;
            }
            each.add(reference.get());
        }
        boolean commas = tokens(range).stream().anyMatch(token -> token.is(","));
        boolean known = each.stream().allMatch(Reference::known);
        boolean definite = each.stream().allMatch(Reference::definite);
        if (!commas && !known && !definite) {
            return whole;
        }
        List<String> all =
                each.stream().flatMap(reference -> reference.tasks().stream()).toList();
        return Optional.of(new Reference(all, each.stream().allMatch(Reference::sure), known, definite));
    }

    /** The parts between commas and "and". */
    private List<Range> listed(Range range) {
        List<Range> parts = new ArrayList<>();
        int from = range.from();
        for (int i = range.from(); i <= range.to(); i++) {
            if (i == range.to() || AND.contains(sentence.token(i).word())) {
                if (i > from) {
                    parts.add(new Range(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private Optional<Reference> title(Range raw) {
        Range range = sentence.trimmed(raw);
        int from = range.from();
        int to = range.to();
        boolean definite = false;
        boolean named = false;
        while (from < to - 1 && DETERMINERS.contains(sentence.token(from).word())) {
            definite |= !sentence.token(from).word().startsWith("a");
            from++;
        }
        while (from < to - 1 && TURN_OF_SERIES.contains(sentence.token(from).word())) {
            from++;
        }
        if (from < to - 1
                && Set.of("task", "todo", "to-do", "item", "number")
                        .contains(sentence.token(from).word())) {
            named = true;
            from++;
        }
        if (to - 1 > from && NOUNS.contains(sentence.token(to - 1).word())) {
            named = true;
            to--;
        }
        Range core = sentence.trimmed(new Range(from, to));
        if (core.empty()) {
            return Optional.empty();
        }
        if (core.size() == 1) {
            Token only = sentence.token(core.from());
            if (DETERMINERS.contains(only.word())) {
                return Optional.empty();
            }
            if (only.is(Kind.NUMBER) || only.is(Kind.QUOTED)) {
                return Optional.of(Reference.sure(List.of(only.word())));
            }
        }
        String title = sentence.text(core).replaceFirst("['’]s$", "").replaceAll("\\s+", " ");
        if (title.isBlank() || title.startsWith(Reference.FILTER)) {
            return Optional.empty();
        }
        boolean known = KnownTitles.fits(title, context.knownTitles());
        if (!known && SELECTING.contains(sentence.token(core.from()).word())) {
            return Optional.empty(); // meant as a condition, but not understood as one
        }
        return Optional.of(new Reference(List.of(title), named || known, known, definite));
    }

    private String words(Range range) {
        return String.join(" ", tokens(range).stream().map(Token::word).toList());
    }

    private List<Token> tokens(Range range) {
        return sentence.tokens().subList(range.from(), range.to());
    }
}
