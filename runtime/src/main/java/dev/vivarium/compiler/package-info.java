/**
 * From the syntax tree to MicroPython bytecode.
 *
 * <p>{@link dev.vivarium.compiler.Compiler} is the only entry. A module is compiled in two walks over its scopes:
 * the first declares every name (and finds the errors that concern names), the second emits. Both walks are the
 * same code, so that names and constants get their numbers in the order MicroPython's compiler gives them; the
 * produced bytes equal those of {@code mpy-cross}. Uses {@code dev.vivarium.syntax},
 * {@code dev.vivarium.bytecode}, {@code dev.vivarium.numeric} and {@code dev.vivarium.text} only.
 */
package dev.vivarium.compiler;
