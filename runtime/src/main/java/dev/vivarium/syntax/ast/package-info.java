/**
 * The syntax tree: records under the sealed interfaces {@link dev.vivarium.syntax.ast.Expression} and
 * {@link dev.vivarium.syntax.ast.Statement}, each with a span and a visitor. The tree says what was written,
 * for compiler and language server alike; nothing is folded or checked beyond the grammar. Uses only
 * {@code dev.vivarium.syntax.source}. Lists are unmodifiable; an absent part is null where its record says so.
 */
package dev.vivarium.syntax.ast;
