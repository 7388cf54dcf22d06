/**
 * Values as a debugger shows them: a name, a text, and what is inside. Reads the heap and changes nothing in it, not even
 * by allocating. May use {@code debugger}, the heap inspector and the runtime.
 */
package dev.vivarium.dap.variables;
