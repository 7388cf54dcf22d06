package dev.vivarium.tests.fuzz;

import java.util.List;

/** What is fuzzed: something that reads bytes, and what good input looks like. */
interface FuzzTarget {
    String name();

    /** Inputs to begin with. */
    List<byte[]> seeds();

    /** Pieces that good input is made of; they are put into others. */
    List<byte[]> words();

    /** Reads one input. Whatever is thrown is a failure. */
    void run(byte[] input);

    /** Called from another thread when an input takes long: makes the target stop if it can be stopped. */
    default void interrupt() {}
}
