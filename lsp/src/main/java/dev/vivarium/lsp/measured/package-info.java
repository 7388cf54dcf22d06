/**
 * What recordings of runs say about the text of a program. Only asks: who reads recordings provides the answers, as a
 * service. Uses nothing.
 */
package dev.vivarium.lsp.measured;
