/**
 * The debug adapter protocol: one connection is one session with one program. Translates between protocol and debugger
 * and decides nothing itself.
 */
package dev.vivarium.dap.adapter;
