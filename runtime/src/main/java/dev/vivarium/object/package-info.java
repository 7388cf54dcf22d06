/**
 * One class per Python type: its heap layout, its operations (MicroPython's type slots) and its builtin table; and the
 * operations that work on every type. May depend on {@code heap}, {@code bytecode} (for the operator enums),
 * {@code host}, {@code numeric} and {@code text}. Calls upwards go through {@link dev.vivarium.object.Calls}.
 *
 * <p>Rule for everything here that allocates: a heap address in a Java local survives an allocation only if it is
 * (1) an argument on the value stack, (2) allocated or received from {@code Calls} in this native (logged as a
 * temporary root), or (3) pushed on the value stack by this code. Containers may change under any allocation or call.
 */
package dev.vivarium.object;
