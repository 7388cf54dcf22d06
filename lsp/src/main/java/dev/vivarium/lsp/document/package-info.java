/**
 * The open documents and places in them. A document is immutable: an edit makes a new one, so an analysis that runs
 * beside the editor never sees half an edit. May use the runtime's {@code syntax}.
 */
package dev.vivarium.lsp.document;
