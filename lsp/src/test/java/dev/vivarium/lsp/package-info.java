/** Tests of the language server, and samples whose places are marked in the text. */
package dev.vivarium.lsp;
