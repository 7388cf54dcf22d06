package dev.vivarium.heap;

/** Which instances of the program's own classes are allocated with the finaliser bit. */
public enum FinaliserBits {
    NEVER,
    /** Those of classes that have {@code __del__}, of their own or inherited, when they are first instanced. */
    BY_CLASS,
    /** All; whether there is a {@code __del__} is asked when they die. */
    ALWAYS
}
