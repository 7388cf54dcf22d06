/**
 * Source text to tokens to tree, for the compiler and the language server. Parsing never fails: the tree covers
 * the whole source, and every {@link dev.vivarium.syntax.SyntaxProblem} tells what MicroPython would raise. The
 * first one is what MicroPython raises; the later ones are found by recovery. Uses {@code syntax.ast},
 * {@code syntax.source} and {@code text}.
 */
package dev.vivarium.syntax;
