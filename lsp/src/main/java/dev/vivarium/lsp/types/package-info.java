/**
 * What the expressions of a document are: types inferred from literals, assignments, calls, attributes, annotations and
 * checks, across the modules of a workspace. What is built in is read from the runtime's own tables. May use {@code
 * analysis}, {@code document} and the runtime's syntax and tables.
 *
 * <p>Inference never fails: what it cannot know is {@link dev.vivarium.lsp.types.Type#UNKNOWN}. It ends on every input,
 * recursive ones included.
 */
package dev.vivarium.lsp.types;
