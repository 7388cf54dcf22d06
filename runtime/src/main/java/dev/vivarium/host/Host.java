package dev.vivarium.host;

/** What the outside does for one machine. */
public interface Host {
    /** Writes bytes to standard output. */
    void standardOutput(byte[] bytes, int from, int length);

    /** Writes bytes to standard error. */
    void standardError(byte[] bytes, int from, int length);
}
