package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.stream.IntStream;

/** An expression that chooses objects of a heap. */
public final class Query {
    private final Filter filter;

    private Query(Filter filter) {
        this.filter = filter;
    }

    /**
     * Reads an expression.
     *
     * @throws QueryProblem where it is none
     */
    public static Query parse(String text) {
        return new Query(new QueryParser(text).parse());
    }

    /** The numbers of the chosen objects, ascending. */
    public IntStream objects(HeapGraph graph) {
        return objects(new HeapFacts(graph));
    }

    /** As {@link #objects(HeapGraph)}, with what is known of the heap already. */
    public IntStream objects(HeapFacts facts) {
        return filter.choose(facts).stream();
    }
}
