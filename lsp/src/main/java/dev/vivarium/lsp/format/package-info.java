/**
 * The layout of a program's text: blanks between tokens and blank lines around definitions. Never changes what the
 * compiler makes of it, but for line numbers. May use {@code document} and the runtime's {@code syntax}.
 */
package dev.vivarium.lsp.format;
