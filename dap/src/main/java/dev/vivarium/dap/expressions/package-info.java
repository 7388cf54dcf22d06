/**
 * Expressions that are evaluated over and over: conditions of breakpoints and what their messages show.
 *
 * <p>Always holds: as long as no code of the program has to run, nothing is allocated in its heap and nothing of it is changed.
 * What cannot be evaluated so throws {@link dev.vivarium.heap.NeedsProgram}. Small parts are computed here, everything else by
 * the runtime's own operations, in {@link dev.vivarium.vm.Aside}.
 */
package dev.vivarium.dap.expressions;
