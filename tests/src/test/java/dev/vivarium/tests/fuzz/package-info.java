/**
 * Fuzzing without a library: seeds and random changes of them, for whatever reads what a program or a file gives it.
 * No input may end with a Java exception, or not at all. A short run is part of every build; a property makes it long.
 */
package dev.vivarium.tests.fuzz;
