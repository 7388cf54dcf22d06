package dev.vivarium.codec;

/** Where compressed bytes come from, one by one. */
@FunctionalInterface
public interface ByteSource {
    /** The next byte, 0 to 255; what is thrown at the end goes through to the caller. */
    int next();
}
