package dev.vivarium.inspector.recording;

/**
 * A block whose entries in the tables a collection changed otherwise than its events tell: the program ran inside it.
 *
 * @param step the step behind which it is so
 * @param kind in the allocation table
 */
public record TableChange(int step, int block, int kind, boolean finaliser, boolean weakref) {}
