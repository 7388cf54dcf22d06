/**
 * What the names of a document mean. Scopes are those of MicroPython's compiler: modules, classes, functions, lambdas
 * and comprehensions. Knows the protocol only where a position is asked for. May use {@code document} and the
 * runtime's {@code syntax} and module tables.
 */
package dev.vivarium.lsp.analysis;
