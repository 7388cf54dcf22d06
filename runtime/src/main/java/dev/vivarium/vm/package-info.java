/**
 * Runs decoded code: dispatch loop, frames, calls, exceptions, generators, loading of compiled modules. May depend on
 * {@code object}, {@code gc}, {@code bytecode}, {@code heap}, {@code host} and {@code text}.
 *
 * <p>Python-to-Python calls do not recurse in Java: every frame lies on the {@link dev.vivarium.heap.ValueStack} with
 * its control words in {@link dev.vivarium.vm.Frames}. Java recursion happens only where a native calls back.
 */
package dev.vivarium.vm;
