/**
 * The files of the folders that the editor has opened, read when something imports them, and an index of the names in
 * them. An open document is preferred
 * to its file. May use {@code document}, {@code analysis}, {@code types}, and the file system.
 */
package dev.vivarium.lsp.workspace;
