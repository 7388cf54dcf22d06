/**
 * What is wrong with a document. A rule is one class and one row in {@link dev.vivarium.lsp.diagnostic.Rules}; it sees
 * a document and reports findings, each with a code. May use {@code analysis}, {@code document} and the runtime's
 * compiler and tables.
 */
package dev.vivarium.lsp.diagnostic;
