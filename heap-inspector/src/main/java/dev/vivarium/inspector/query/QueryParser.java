package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.query.Token.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Makes a filter of an expression. */
final class QueryParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    private static final Map<String, Relation> RELATIONS = Map.of(
            "reaches", Relation.REACHES,
            "reachedFrom", Relation.REACHED_FROM,
            "holds", Relation.HOLDS,
            "heldBy", Relation.HELD_BY,
            "retains", Relation.RETAINS,
            "retainedBy", Relation.RETAINED_BY);

    private static final String WORDS =
            "type, text, size, retained, address, birth, refs, holders, site, line, function, stack, field(\"…\"), python,"
                    + " finaliser, weakref, marked, alive, garbage, lookalike, root(\"…\"), reaches(…), reachedFrom(…), holds(…),"
                    + " heldBy(…), retains(…), retainedBy(…)";

    private final List<Token> tokens;
    private int at;
    private int depth;

    QueryParser(String text) {
        if (text.length() > LONGEST) {
            throw new QueryProblem(LONGEST, "the query is too long");
        }
        tokens = Token.of(text);
    }

    Filter parse() {
        Filter filter = alternatives();
        if (token().kind() != Kind.END) {
            throw problem("expected 'and', 'or' or the end");
        }
        return filter;
    }

    private Filter alternatives() {
        if (++depth > DEEPEST) {
            throw problem("the query is nested too deeply");
        }
        Filter filter = conjunction();
        while (accept("or")) {
            filter = filter.or(conjunction());
        }
        depth--;
        return filter;
    }

    private Filter conjunction() {
        Filter filter = negation();
        while (accept("and")) {
            filter = filter.and(negation());
        }
        return filter;
    }

    private Filter negation() {
        boolean isNegated = false;
        while (accept("not")) {
            isNegated = !isNegated;
        }
        Filter filter = primary();
        return isNegated ? filter.negate() : filter;
    }

    private Filter primary() {
        if (accept("(")) {
            Filter filter = alternatives();
            expect(")");
            return filter;
        }
        Token name = token();
        if (name.kind() != Kind.NAME) {
            throw problem("expected one of " + WORDS);
        }
        at++;
        Relation relation = RELATIONS.get(name.text());
        if (relation != null) {
            expect("(");
            Filter inner = alternatives();
            expect(")");
            return relation.of(inner);
        }
        if (name.text().equals("root")) {
            return root(argument());
        }
        if (name.text().equals("field")) {
            String field = argument();
            return comparison((heap, id) -> FieldValue.of(heap.graph(), id, field), null);
        }
        return named(name);
    }

    private Filter named(Token name) {
        boolean isLower = name.text().equals(name.text().toLowerCase(Locale.ROOT));
        for (Flag flag : Flag.values()) {
            if (isLower && flag.name().equalsIgnoreCase(name.text())) {
                return flag.filter();
            }
        }
        for (Property property : Property.values()) {
            if (isLower && property.name().equalsIgnoreCase(name.text())) {
                return comparison(property::of, property.isText() ? Kind.STRING : Kind.NUMBER);
            }
        }
        at--;
        throw problem("expected one of " + WORDS);
    }

    /** @param kind that the right side must have; null for either */
    private Filter comparison(BiFunction<HeapFacts, Integer, Object> left, Kind kind) {
        Token sign = token();
        if (sign.kind() != Kind.SIGN || sign.is("(") || sign.is(")")) {
            throw problem("expected ==, !=, <, <=, >, >= or ~");
        }
        at++;
        Token right = token();
        if (right.kind() != Kind.NUMBER && right.kind() != Kind.STRING || kind != null && right.kind() != kind) {
            throw problem(
                    kind == null
                            ? "expected a number or a quoted text"
                            : "expected a " + (kind == Kind.NUMBER ? "number" : "quoted text"));
        }
        Object value = right.kind() == Kind.NUMBER ? (Object) number(right) : right.text();
        boolean fits = sign.is("==") || sign.is("!=") || right.kind() == Kind.NUMBER != sign.is("~");
        if (!fits) {
            at--;
            throw problem(sign.is("~") ? "~ compares texts" : sign.text() + " compares numbers");
        }
        at++;
        BiPredicate<Object, Object> test = test(sign.text());
        return heap -> Filter.each(heap, id -> test.test(left.apply(heap, id), value));
    }

    private long number(Token token) {
        try {
            return token.number();
        } catch (ArithmeticException tooLarge) {
            throw problem("the number is too large");
        }
    }

    /** Of what an object has, null for nothing, and what was asked. Values of different kinds are only ever unequal. */
    private static BiPredicate<Object, Object> test(String sign) {
        switch (sign) {
            case "==":
                return (left, right) -> right.equals(left);
            case "!=":
                return (left, right) -> left != null && !right.equals(left);
            case "~":
                return (left, right) -> left instanceof String && ((String) left).contains((String) right);
            case "<":
                return (left, right) -> left instanceof Long && (Long) left < (Long) right;
            case "<=":
                return (left, right) -> left instanceof Long && (Long) left <= (Long) right;
            case ">":
                return (left, right) -> left instanceof Long && (Long) left > (Long) right;
            default:
                return (left, right) -> left instanceof Long && (Long) left >= (Long) right;
        }
    }

    /** The objects that roots with a text in their name name themselves. */
    private static Filter root(String text) {
        return heap -> {
            HeapGraph graph = heap.graph();
            BitSet chosen = new BitSet();
            for (int edge = graph.firstEdge(graph.superRoot()); edge < graph.endEdge(graph.superRoot()); edge++) {
                if (graph.roots().get(graph.edgeWord(edge)).name().text().contains(text)) {
                    chosen.set(graph.target(edge));
                }
            }
            return chosen;
        };
    }

    private String argument() {
        expect("(");
        Token text = token();
        if (text.kind() != Kind.STRING) {
            throw problem("expected a quoted text");
        }
        at++;
        expect(")");
        return text.text();
    }

    private Token token() {
        return tokens.get(at);
    }

    private boolean accept(String sign) {
        if (!token().is(sign)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw problem("expected '" + sign + "'");
        }
    }

    private QueryProblem problem(String what) {
        return new QueryProblem(token().position(), what + ", found '" + token().text() + "'");
    }
}
