/**
 * Expressions that are answered without running code: conditions of breakpoints, which are asked over and over.
 *
 * <p>Always holds: nothing is allocated in the program's heap, nothing of it is changed, no code of it runs. What cannot be
 * answered so is {@link dev.vivarium.dap.expressions.Undecided}.
 */
package dev.vivarium.dap.expressions;
