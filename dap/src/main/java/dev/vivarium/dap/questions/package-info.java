/**
 * Questions about the heap and their answers as text, for the console and for the variables of the Heap scope. Answers
 * are read from a copy of the heap; the program's own is not changed. May use {@code variables}, {@code debugger}, the
 * heap inspector and the runtime.
 */
package dev.vivarium.dap.questions;
