package dev.vivarium.vm;

/**
 * A place in a program.
 *
 * @param file as tracebacks name it
 * @param line 1 for the first
 * @param block the function, or {@code <module>}
 */
public record CodePosition(String file, int line, String block) {}
