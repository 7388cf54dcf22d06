/**
 * The files of the folders that the editor has opened, read when something imports them. An open document is preferred
 * to its file. May use {@code document}, {@code types}, and the file system.
 */
package dev.vivarium.lsp.workspace;
