/**
 * The inspector's question language: an expression that chooses objects of a heap graph; docs/query.md describes it. Uses
 * {@code graph} and {@code analysis}.
 *
 * <p>Invariant: an answer takes time nearly linear in the graph for each operation of the expression, and no expression,
 * however wrong, does more than throw {@link dev.vivarium.inspector.query.QueryProblem}.
 */
package dev.vivarium.inspector.query;
