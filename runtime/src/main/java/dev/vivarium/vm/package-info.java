/**
 * Runs decoded code: dispatch loop, frames, calls, exceptions, generators, loading of compiled modules. May depend on
 * {@code object}, {@code gc}, {@code bytecode}, {@code heap}, {@code host} and {@code text}.
 *
 * <p>Python-to-Python calls do not recurse in Java: every frame lies on the {@link dev.vivarium.heap.ValueStack} with
 * its control words in {@link dev.vivarium.vm.Frames}. Java recursion happens only where a native calls back.
 *
 * <p>{@link dev.vivarium.vm.AllocationSites} notes where objects are born. It is on where the machine's options say so,
 * and may be switched on at any beat ({@code machine.allocationSites().record()}); then {@code siteOf(address)} is a number
 * in its {@code tree()}, which gives the place and its callers. Off, an allocation asks only whether somebody watches, as
 * it does anyway. A breakpoint on births sets a {@link dev.vivarium.vm.BirthListener}: it is told address, size and site
 * inside the allocation; the type is in the object's first word by the next birth or stop. The heap has room for one
 * allocation observer, and this is it. Snapshots carry the sites ({@code HeapGraph.born}), and so does the page's JSON
 * ({@code born} of an object, {@code sites} of a query and of the tables).
 */
package dev.vivarium.vm;
