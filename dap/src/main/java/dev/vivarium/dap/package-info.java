/**
 * The debug adapter. Subpackages, lowest first: {@code debugger} stops, steps and evaluates a program and knows no
 * protocol, {@code variables} shows values, {@code adapter} speaks the protocol.
 */
package dev.vivarium.dap;
