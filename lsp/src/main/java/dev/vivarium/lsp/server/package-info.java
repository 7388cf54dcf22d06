/**
 * The protocol: one connection is one {@link dev.vivarium.lsp.server.VivariumLanguageServer}. Requests are answered by
 * the features, notifications change the documents. May use everything below it.
 */
package dev.vivarium.lsp.server;
