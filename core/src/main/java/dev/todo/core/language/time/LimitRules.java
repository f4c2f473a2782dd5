package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.BOUND;
import static dev.todo.core.language.time.Kind.DONE;
import static dev.todo.core.language.time.Kind.EXCEPTION;
import static dev.todo.core.language.time.Kind.REPEAT;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a rule begins and ends, how often it happens, what it leaves out, and what finishing a task is called. */
final class LimitRules implements Rules {

    private static final String FROM = "starting|starts|start|beginning|begins|begin|commencing|effective|since|from";
    private static final String UNTIL = "until|till|til|'til|ending|ends|end|to|before|by";
    private static final String EXCEPT =
            "except|but|excluding|excepting|besides|barring|without|skipping|minus|not|skip";

    @Override
    public void addTo(Grammar g) {
        bounds(g);
        counts(g);
        exceptions(g);
        completion(g);
    }

    private static void bounds(Grammar g) {
        g.rule(-2, BOUND, FROM + " on|from|at|in|with|as? of? WHEN", a -> from(a.when(0)));
        g.rule(-2, BOUND, "as of|from WHEN", a -> from(a.when(0)));
        g.rule(-2, BOUND, "with effect from WHEN", a -> from(a.when(0)));
        g.rule(-2, BOUND, "with the? first one? on WHEN", a -> from(a.when(0)));
        g.rule(-8, BOUND, FROM + " on|from|at|in|with|as? of? SPAN", a -> Frame.from(a.span(0)));
        g.rule(-8, BOUND, "as of|from SPAN", a -> Frame.from(a.span(0)));
        g.rule(-2, BOUND, UNTIL + " on|at|in? WHEN", a -> until(a.when(0)));
        g.rule(-2, BOUND, "up to|until|till WHEN", a -> until(a.when(0)));
        g.rule(-2, BOUND, "through|thru WHEN", a -> until(a.when(0)));
        g.rule(
                -8,
                BOUND,
                "until|till|til|'til|ending|ends|end|before|by on|at|in? SPAN",
                a -> Frame.until(a.span(0), false));
        g.rule(-8, BOUND, "up to|until|till SPAN", a -> Frame.until(a.span(0), false));
        g.rule(-8, BOUND, "through|thru SPAN", a -> Frame.until(a.span(0), true));
        g.rule(-8, BOUND, "until|till|through and including WHEN|SPAN", a -> Frame.until(a.get(0), true));
        g.rule(1, BOUND, "RANGE", a -> range(a.get(0)));
        g.rule(REPEAT, "WHEN and|then|, REPEAT", a -> first(a));
        g.rule(REPEAT, "WHEN and|, then REPEAT", a -> first(a));
    }

    private static @Nullable Frame from(When when) {
        return when.day() != null && when.relation() == Relation.AT ? Frame.from(when) : null;
    }

    private static @Nullable Frame until(When when) {
        return when.day() != null && when.relation() == Relation.AT ? Frame.until(when, true) : null;
    }

    private static @Nullable Frame range(Object range) {
        return switch (range) {
            case Interval(When from, When to) when from.day() != null && to.day() != null -> Frame.between(from, to);
            case SpanInterval(Span from, Span to) -> Frame.between(from, to);
            default -> null;
        };
    }

    /** "Tomorrow and then every week". */
    private static @Nullable Repeat first(Args a) {
        Repeat repeat = a.repeat(1);
        return a.when(0).day() == null || !repeat.cycle().bare() ? null : repeat.with(from(a.when(0)));
    }

    private static void counts(Grammar g) {
        g.rule(
                -1,
                BOUND,
                "for? NUM times|occurrences|repetitions|occasions|sessions|instances",
                a -> times(a.number(0)));
        g.rule(-1, BOUND, "NUM x|×", a -> times(a.number(0)));
        g.rule(-1, BOUND, "NUM times in total|all", a -> times(a.number(0)));
        g.rule(-1, BOUND, "for the next NUM times|occurrences", a -> times(a.number(0)));
        g.rule(-1, BOUND, "a total of NUM times", a -> times(a.number(0)));
        g.rule(BOUND, "twice", a -> Frame.times(2));
        g.rule(-1, BOUND, "for LENGTH", a -> Frame.during(a.length(0)));
        g.rule(-1, BOUND, "for|over|during the? next|coming LENGTH", a -> Frame.during(a.length(0)));
        g.rule(-1, BOUND, "for|over|during the next|coming UNIT", a -> length(Length.of(1, a.unit(0))));
        g.rule(-1, BOUND, "x|× NUM", a -> times(a.number(0)));
        g.rule(BOUND, "( BOUND )", a -> a.frame(0));
        g.rule(-1, BOUND, "for a total of LENGTH", a -> Frame.during(a.length(0)));
        g.rule(1, BOUND, "for the rest of SPAN", a -> Frame.until(a.span(0), true));
        g.rule(1, BOUND, "for the rest|remainder of the UNIT", a -> rest(a));
        g.rule(
                REPEAT,
                "for|on? the? next NUM WEEKDAYS",
                a -> Repeat.of(Cycle.onWeekdays(Set.of(a.weekday(1)))).with(times(a.number(0))));
    }

    private static @Nullable Frame length(@Nullable Length length) {
        return length == null ? null : Frame.during(length);
    }

    private static @Nullable Frame times(int count) {
        return count >= 1 ? Frame.times(count) : null;
    }

    private static @Nullable Frame rest(Args a) {
        return a.unit(0).span()
                ? Frame.until(Span.holding(a.today(), a.unit(0), a.context().weekStart()), true)
                : null;
    }

    private static void exceptions(Grammar g) {
        exception(g, EXCEPT);
        exception(g, "except|excepting|save|not for|on|in");
        exception(g, "but not|except on|in|for?");
        exception(g, "other|apart than|from on?");
        exception(g, "with the exception of");
        g.rule(
                REPEAT,
                "REPEAT except|excluding|but for|on|not? bank|public|school|national? holidays",
                a -> new Repeat(a.repeat(0).cycle().unclearly(), Frame.NONE));
        g.rule(EXCEPTION, "EXCEPTION and|,|or ON|RANGE", a -> more(a));
        g.rule(EXCEPTION, "EXCEPTION , and ON", a -> more(a));
    }

    private static void exception(Grammar g, String words) {
        g.rule(-1, EXCEPTION, words + " WEEKDAYLIST|WEEKDAYSLIST", a -> Frame.withoutDays(a.weekdays(0)));
        g.rule(-1, EXCEPTION, words + " the? weekends|weekend", a -> Frame.withoutDays(Cycle.WEEKEND));
        g.rule(-1, EXCEPTION, words + " weekdays|workdays", a -> Frame.withoutDays(Cycle.WORKDAYS));
        g.rule(-1, EXCEPTION, words + " ON", a -> without(a.when(0)));
        g.rule(
                -1,
                EXCEPTION,
                words + " RANGE",
                a -> a.get(0) instanceof Interval days && days.from().day() != null
                        ? Frame.withoutDates(List.of(days))
                        : null);
        g.rule(-1, EXCEPTION, words + " SPAN", a -> week(a.span(0)));
        g.rule(-1, EXCEPTION, words + " in? MONTHLIST", a -> Frame.withoutMonths(a.numbers(0)));
        g.rule(-1, EXCEPTION, words + " the? NUM|ORD and|, the? NUM|ORD of? MONTH", a -> twoDates(a));
    }

    /** A weekday left out is every such weekday, which another rule says. */
    private static @Nullable Frame without(When when) {
        return when.day() == null || when.day() instanceof Day.OfWeek || when.relation() != Relation.AT
                ? null
                : Frame.withoutDates(List.of(when.day()));
    }

    private static @Nullable Frame week(Span span) {
        if (!(span instanceof Span.Known(LocalDate start, Grain grain)) || grain != Grain.WEEK) {
            return null;
        }
        When last = When.on(new Day.Known(start.plusDays(6)));
        return Frame.withoutDates(List.of(new Interval(When.on(new Day.Known(start)), last)));
    }

    private static @Nullable Frame twoDates(Args a) {
        Day first = DateRules.date(a.number(2), a.number(0));
        Day second = DateRules.date(a.number(2), a.number(1));
        return first == null || second == null ? null : Frame.withoutDates(List.of(first, second));
    }

    private static @Nullable Frame more(Args a) {
        Frame so = a.frame(0);
        if (so.outDates().isEmpty()) {
            return null;
        }
        Object next = a.get(1) instanceof When when ? when.day() : a.get(1);
        return next == null ? null : so.and(Frame.withoutDates(List.of(next)));
    }

    private static void completion(Grammar g) {
        String when = "after|from|once|when|since|upon|following|on";
        g.rule(DONE, when + " completion|finishing|completing|done|finished|complete|completed", a -> true);
        g.rule(DONE, when + " doing|finishing|completing it|this|that|them|him|her", a -> true);
        g.rule(DONE, when + " finishing|completing the? task|one|last", a -> true);
        g.rule(
                DONE,
                when + " i|we|you have? finish|finished|complete|completed|did|do|done it|this|that|them?",
                a -> true);
        g.rule(DONE, when + " i've|we've|you've finished|completed|done it|this|that|them?", a -> true);
        g.rule(DONE, when + " i|we last did|do|finished|completed it|this|that?", a -> true);
        g.rule(DONE, when + " i'm|we're|you're done|finished with? it?", a -> true);
        g.rule(DONE, when + " it's|its|that's|it|that is|was|has? been? done|complete|completed|finished", a -> true);
        g.rule(DONE, when + " it's|its|that's|it done|complete|completed|finished", a -> true);
        g.rule(DONE, when + " being|getting done|complete|completed|finished", a -> true);
        g.rule(DONE, when + " the|each|every|my last|previous|prior? completion|one|time", a -> true);
        g.rule(DONE, when + " the? last|previous completion|one|time is? done|completed|finished?", a -> true);
        g.rule(DONE, when + " last done|completed|finished|completion", a -> true);
        g.rule(DONE, ",? counting|counted|measured|calculated DONE", a -> true);
    }
}
