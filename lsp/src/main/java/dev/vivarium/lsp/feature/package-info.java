/**
 * The answers of the language server: a class a feature, from documents to protocol values, without state of its own.
 * May use {@code document}, {@code analysis}, {@code diagnostic} and the runtime's syntax and tables.
 */
package dev.vivarium.lsp.feature;
