package dev.todo.core.language.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Puts what single tokens mean into a chart: words from the lexicon, misspelt names, numbers, zones. */
final class Reader {

    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Zones zones;

    Reader(Grammar grammar, Lexicon lexicon, Zones zones) {
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.zones = zones;
    }

    void read(List<Token> tokens, TimeContext context, Chart chart) {
        Numerals numerals = new Numerals(tokens, lexicon, context, chart);
        DayLetters letters = new DayLetters(lexicon, chart);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words(token.text(), i, chart);
            if (token.digits()) {
                numerals.read(i);
            } else if (token.word()) {
                word(tokens, i, chart);
                letters.read(tokens, i);
            } else {
                entries(lexicon.of(token.text()), i, i + 1, 0, chart);
            }
        }
    }

    private void words(String word, int at, Chart chart) {
        for (int symbol : grammar.symbols(word)) {
            chart.add(symbol, at, at + 1, null, 0);
        }
    }

    private void word(List<Token> tokens, int i, Chart chart) {
        Token token = tokens.get(i);
        List<Lexicon.Entry> known = lexicon.of(token.text());
        entries(known, i, i + 1, capital(token, i), chart);
        if (!known.isEmpty() && abbreviated(tokens, i)) {
            entries(known, i, i + 2, -1, chart);
        }
        if (i > 0 && token.glued() && tokens.get(i - 1).digits()) {
            entries(lexicon.glued(token.text()), i, i + 1, 0, chart);
        }
        if (known.isEmpty()
                && grammar.symbols(token.text()).isEmpty()
                && token.text().indexOf('\'') < 0) {
            Spelling.corrected(token.text()).ifPresent(name -> {
                entries(lexicon.of(name), i, i + 1, 1, chart);
                words(name, i, chart);
            });
        }
        zone(tokens, i, chart);
    }

    /** "Sat" in a sentence is a day more often than "sat". */
    private static int capital(Token token, int at) {
        return token.capital() && at > 0 && token.text().length() == 3 && !token.is("may") ? -2 : 0;
    }

    /** A short word with a full stop that does not end the text. */
    private static boolean abbreviated(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).text().length() <= 5
                && tokens.get(i + 1).is(".")
                && tokens.get(i + 1).glued();
    }

    private static void entries(List<Lexicon.Entry> entries, int start, int end, int cost, Chart chart) {
        for (Lexicon.Entry entry : entries) {
            chart.add(entry.kind().symbol(), start, end, entry.value(), Math.max(0, entry.cost() + cost));
        }
    }

    private void zone(List<Token> tokens, int i, Chart chart) {
        Token token = tokens.get(i);
        zones.abbreviation(token.text())
                .ifPresent(zone -> chart.add(Kind.ZONE.symbol(), i, i + 1, zone, token.capital() ? 0 : 1));
        if (token.is("time")) {
            for (int words = 1; words <= 3 && words <= i; words++) {
                List<String> place =
                        tokens.subList(i - words, i).stream().map(Token::text).toList();
                int start = i - words;
                zones.place(place).ifPresent(zone -> chart.add(Kind.ZONE.symbol(), start, i + 1, zone, 0));
            }
        }
        if ((token.is("utc") || token.is("gmt")) && i + 2 < tokens.size()) {
            offset(tokens, i, chart);
        }
        if (i + 2 < tokens.size()
                && tokens.get(i + 1).is("/")
                && tokens.get(i + 1).glued()) {
            identifier(tokens, i, chart);
        }
    }

    private static void offset(List<Token> tokens, int i, Chart chart) {
        String sign = tokens.get(i + 1).text();
        Token hours = tokens.get(i + 2);
        if ((sign.equals("+") || sign.equals("-")) && hours.digits() && hours.glued()) {
            boolean minutes = i + 4 < tokens.size()
                    && tokens.get(i + 3).is(":")
                    && tokens.get(i + 4).digits();
            Zones.offset(
                            sign.equals("-") ? -1 : 1,
                            hours.number(),
                            minutes ? tokens.get(i + 4).number() : 0)
                    .ifPresent(zone -> chart.add(Kind.ZONE.symbol(), i, minutes ? i + 5 : i + 3, zone, 0));
        }
    }

    private void identifier(List<Token> tokens, int i, Chart chart) {
        StringBuilder id = new StringBuilder(tokens.get(i).text());
        for (int j = i + 1; j < tokens.size() && j < i + 8 && tokens.get(j).glued(); j++) {
            id.append(tokens.get(j).text());
            int end = j + 1;
            Optional<ZoneId> zone = tokens.get(j).word() ? zones.id(id.toString()) : Optional.empty();
            zone.ifPresent(known -> chart.add(Kind.ZONE.symbol(), i, end, known, 0));
        }
    }
}
