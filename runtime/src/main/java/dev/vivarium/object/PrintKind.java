package dev.vivarium.object;

/** How a value is to be printed. */
public enum PrintKind {
    STR,
    REPR,
    /** The last line of a traceback. */
    EXCEPTION,
    JSON,
    /** Bytes without quotes and escapes. */
    RAW
}
