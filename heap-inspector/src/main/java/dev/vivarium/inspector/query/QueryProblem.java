package dev.vivarium.inspector.query;

/** An expression that cannot be understood; the message is one line that says where and why. */
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryProblem(int position, String what) {
        super("column " + (position + 1) + " of the query: " + what);
    }
}
