/**
 * MicroPython's regular expressions: a compiler to bytes of code and a backtracking matcher, both on bytes, with
 * MicroPython's limits. Knows neither Python nor the heap and uses nothing else of Vivarium.
 */
package dev.vivarium.regex;
