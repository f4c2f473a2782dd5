package dev.todo.core.query;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a query by recursive descent. {@code not} binds tighter than {@code and}, which need not be written, and that
 * tighter than {@code or}.
 */
final class QueryParser {

    private static final int MAX_DEPTH = 40;

    private final List<Token> tokens;
    private final List<SortKey> sort = new ArrayList<>();
    private int next;
    private int depth;

    QueryParser(String text) {
        if (text.length() > Query.MAX_LENGTH) {
            throw error(Query.MAX_LENGTH + 1, "a query has at most " + Query.MAX_LENGTH + " characters");
        }
        this.tokens = new Tokenizer(text).tokens();
    }

    static InvalidInputException error(int column, String message) {
        return new InvalidInputException("q", column, message + " (column " + column + ")");
    }

    Query query() {
        sortKeys();
        Filter filter = peek().is(Kind.END) ? Filter.EVERYTHING : or();
        if (!peek().is(Kind.END)) {
            throw error(peek().start(), "this ')' has no '(' before it, take it away or add one");
        }
        return new Query(filter, sort);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Filter or() {
        List<Filter> parts = new ArrayList<>();
        parts.add(and());
        while (peek().is(Kind.OR)) {
            next++;
            parts.add(and());
        }
        return Filter.any(parts);
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>();
        parts.add(unary());
        while (true) {
            sortKeys();
            if (peek().is(Kind.AND)) {
                next++;
                int keys = sort.size();
                sortKeys();
                if (sort.size() > keys) {
                    // "#work and sort:due" asks for no second term.
                    continue;
                }
            } else if (peek().is(Kind.OR) || peek().is(Kind.CLOSE) || peek().is(Kind.END)) {
                return Filter.all(parts);
            }
            parts.add(unary());
        }
    }

    private Filter unary() {
        sortKeys();
        if (!peek().is(Kind.NOT)) {
            return primary();
        }
        deeper(peek());
        next++;
        Filter negated = Filter.not(unary());
        depth--;
        return negated;
    }

    private Filter primary() {
        Token token = peek();
        next++;
        return switch (token.kind()) {
            case WORD -> new Filter.Text(token.text(), false);
            case PHRASE -> new Filter.Text(token.text(), true);
            case TAG, PRIORITY, TERM -> Terms.filter(token);
            case OPEN -> group(token);
            case CLOSE -> throw error(token.start(), "before this ')' a term is missing");
            case END -> throw error(token.start(), "here a term is missing, for example a word or #tag");
            case AND, OR, NOT ->
                throw error(
                        token.start(),
                        "'" + token.text() + "' needs a term on both sides; quote it to search for the word");
        };
    }

    private Filter group(Token open) {
        deeper(open);
        Filter inner = or();
        if (!peek().is(Kind.CLOSE)) {
            throw error(open.start(), "this '(' is never closed, add a ')'");
        }
        next++;
        depth--;
        return inner;
    }

    private void deeper(Token token) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw error(token.start(), "this is nested too deeply, at most " + MAX_DEPTH + " levels");
        }
    }

    /** Takes what says how to sort out of the terms, wherever it stands outside of parentheses and negations. */
    private void sortKeys() {
        while (peek().is(Kind.TERM) && Terms.isSort(peek().key())) {
            Token token = peek();
            if (depth > 0) {
                throw error(
                        token.start(),
                        "'sort:' belongs to the whole query, put it outside of parentheses and negations");
            }
            sort.addAll(Terms.sortKeys(token));
            next++;
        }
    }
}
