/**
 * The heap inspector: read-only views of a Vivarium heap, live or from a file, and the answers drawn from them. May use the
 * runtime; knows neither the language server nor the debug adapter.
 */
package dev.vivarium.inspector;
