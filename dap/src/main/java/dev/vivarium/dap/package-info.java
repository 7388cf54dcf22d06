/**
 * The debug adapter. May use the runtime's VM control and the heap inspector; knows neither the language server nor the
 * command line.
 */
package dev.vivarium.dap;
