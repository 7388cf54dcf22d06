/** Whole programs run by the whole runtime: the corpus of {@code tests/programs} and the examples. */
package dev.vivarium.tests;
