package dev.vivarium.inspector.capture;

import java.util.List;

/**
 * What is run, and on which machine.
 *
 * @param program the program and its arguments, as the user gave them
 * @param policy the collection policy's name
 * @param stress whether every allocation collects
 * @param heapBytes the heap with its tables
 * @param blocks of 32 bytes, in the pool
 */
public record RunHeading(List<String> program, String policy, boolean stress, long heapBytes, int blocks) {}
