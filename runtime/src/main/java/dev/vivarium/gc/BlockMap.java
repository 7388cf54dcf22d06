package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A picture of the allocation table, one letter a block, with the letters of {@code micropython.mem_info(1)}: {@code .}
 * free, {@code =} the tail of an object, {@code m} a marked head, else a letter for the type of the object that begins.
 */
public final class BlockMap {
    /** Blocks in a line of {@link #text}. */
    public static final int LINE = 64;

    /** Gives the letter of an object by its first word. */
    @FunctionalInterface
    public interface Letters {
        char of(long firstWord);
    }

    private final byte[] letters;

    private BlockMap(byte[] letters) {
        this.letters = letters;
    }

    public static BlockMap of(Heap heap, Letters types) {
        BlockPlanes planes = heap.planes;
        byte[] letters = new byte[planes.endBlock()];
        for (int block = 0; block < letters.length; block++) {
            letters[block] = (byte) letter(heap, planes, block, types);
        }
        return new BlockMap(letters);
    }

    private static char letter(Heap heap, BlockPlanes planes, int block, Letters types) {
        switch (planes.kind(block)) {
            case BlockPlanes.FREE:
                return '.';
            case BlockPlanes.TAIL:
                return '=';
            case BlockPlanes.MARK:
                return 'm';
            default:
                return types.of(heap.load(Value.addressOfBlock(block), 0));
        }
    }

    public int blocks() {
        return letters.length;
    }

    /** Free where the map ends before: the heap may be smaller after a collection. */
    public char letter(int block) {
        return block < letters.length ? (char) letters[block] : '.';
    }

    /** The letters of blocks {@code from} to {@code end - 1}, free behind the end of the map. */
    public String letters(int from, int end) {
        int known = Math.max(0, Math.min(end, letters.length) - from);
        String inside = known == 0 ? "" : new String(letters, from, known, StandardCharsets.US_ASCII);
        return inside + ".".repeat(end - from - known);
    }

    /** One past the last block that is not free. */
    public int usedEnd() {
        int end = letters.length;
        while (end > 0 && letters[end - 1] == '.') {
            end--;
        }
        return end;
    }

    /** What {@code micropython.mem_info(1)} prints after the totals. */
    public String text() {
        StringBuilder out = new StringBuilder("GC memory layout; from ");
        out.append(Long.toHexString(Value.addressOfBlock(0))).append(':');
        int block = 0;
        while (block < letters.length) {
            int free = freeFrom(block) - block;
            if (free >= 2 * LINE) {
                out.append(String.format(Locale.ROOT, "\n       (%d lines all free)", free / LINE));
                block += free / LINE * LINE;
                if (block >= letters.length) {
                    break;
                }
            }
            int end = Math.min(letters.length, block + LINE);
            out.append(String.format(Locale.ROOT, "\n%08x: ", block * Sizing.BLOCK_BYTES))
                    .append(letters(block, end));
            block = end;
        }
        return out.append('\n').toString();
    }

    private int freeFrom(int block) {
        int end = block;
        while (end < letters.length && letters[end] == '.') {
            end++;
        }
        return end;
    }
}
