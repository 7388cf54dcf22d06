/**
 * The language server. Subpackages, lowest first: {@code document} holds the open texts, {@code analysis} finds what
 * names mean, {@code diagnostic} and {@code feature} answer from both, {@code server} speaks the protocol.
 */
package dev.vivarium.lsp;
