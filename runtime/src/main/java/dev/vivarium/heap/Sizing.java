package dev.vivarium.heap;

/**
 * How a heap of a given total size splits into MicroPython's tables and its pool: T = A + F + W + P, with the
 * allocation table at two bits a block and the finaliser and weakref tables at one bit a block.
 *
 * @param totalBytes the size the user asked for, less what lies behind the last whole block
 * @param allocationTableBytes A
 * @param finaliserTableBytes F
 * @param weakrefTableBytes W
 * @param blocks the number of 32-byte blocks in P; a multiple of {@link #BLOCKS_PER_TABLE_BYTE}
 */
public record Sizing(
        long totalBytes, long allocationTableBytes, long finaliserTableBytes, long weakrefTableBytes, int blocks) {
    public static final int BLOCK_BYTES = 32;
    public static final int BLOCK_WORDS = 4;
    /** Blocks described by one byte of the allocation table; the granularity of the first-fit hint. */
    public static final int BLOCKS_PER_TABLE_BYTE = 4;

    public static final long MIN_BYTES = 4096;
    public static final long MAX_BYTES = 2L << 30;

    private static final int GAP_BYTES = 1;
    /** MicroPython takes its heap from malloc, which returns addresses this far past a whole block. */
    private static final int START_BYTES = 16;

    /**
     * Splits a heap of {@code requestedBytes}.
     *
     * @throws IllegalArgumentException outside {@link #MIN_BYTES} to {@link #MAX_BYTES}
     */
    public static Sizing ofTotalBytes(long requestedBytes) {
        if (requestedBytes < MIN_BYTES || requestedBytes > MAX_BYTES) {
            throw new IllegalArgumentException("heap size must be from " + MIN_BYTES + " to " + MAX_BYTES + " bytes");
        }
        long total = (requestedBytes + START_BYTES & -BLOCK_BYTES) - START_BYTES;
        // The shares are those of eight table bytes: A = 8, F = W = 4, P = 8 * 4 blocks.
        long table = (total - GAP_BYTES) * 8 / (8 + 4 + 4 + 8 * BLOCKS_PER_TABLE_BYTE * BLOCK_BYTES);
        long bitTable = (table * BLOCKS_PER_TABLE_BYTE + 7) / 8;
        return new Sizing(total, table, bitTable, bitTable, (int) (table * BLOCKS_PER_TABLE_BYTE));
    }

    public long poolBytes() {
        return (long) blocks * BLOCK_BYTES;
    }

    /** Blocks needed for {@code bytes} of payload, at least 0 bytes. */
    public static int blocksFor(long bytes) {
        return (int) ((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
    }
}
