/**
 * MicroPython bytecode, version 6: the opcode table, compiled modules, and what reads and writes them.
 *
 * <p>Shared by compiler, loader, VM and tools; it knows neither the heap nor the syntax tree and may use only
 * {@code dev.vivarium.text}. Everything that depends on an opcode's number, operand or stack effect asks
 * {@link dev.vivarium.bytecode.Opcode}; no other table of opcodes exists.
 */
package dev.vivarium.bytecode;
