package dev.vivarium.host;

/** The room of a file system, in blocks of {@code blockSize} bytes. */
public record FileSystemStatus(long blockSize, long blocks, long free, long available, int longestName) {}
