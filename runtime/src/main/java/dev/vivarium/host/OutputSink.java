package dev.vivarium.host;

/** Where a replay or a fork repeats what the program writes to standard output and standard error. */
@FunctionalInterface
public interface OutputSink {
    /** Output is not repeated. */
    OutputSink NOWHERE = (handle, bytes, from, length) -> {};

    void write(int handle, byte[] bytes, int from, int length);
}
