/**
 * The language server. May use the runtime's syntax and its module tables; never runs a program.
 */
package dev.vivarium.lsp;
