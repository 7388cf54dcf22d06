/**
 * The open documents and places in them. A document is immutable: an edit makes a new one, so an analysis that runs
 * beside the editor never sees half an edit; it takes over the statements that the edit has not touched. May use the runtime's {@code syntax}.
 */
package dev.vivarium.lsp.document;
