/**
 * The debugger: runs one program, decides where it stops, and answers questions while it is stopped. Knows no protocol.
 * The program runs in a thread of its own; while it is stopped that thread does what the session's thread asks, for
 * nobody else may touch the machine. May use the runtime.
 */
package dev.vivarium.dap.debugger;
