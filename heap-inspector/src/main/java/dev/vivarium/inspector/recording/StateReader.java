package dev.vivarium.inspector.recording;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Births;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.file.RecordInput;
import java.util.Arrays;

/**
 * Makes the states anew that {@link StateWriter} wrote. What is announced gets room at once up to a limit, so that a heap of
 * usual size is not moved while it is read; beyond it, room is made as data comes.
 */
final class StateReader {
    /** Blocks that a file gets room for on its word: those of a heap of 128 MB. */
    private static final int TRUSTED_BLOCKS = 1 << 22;

    private final RecordInput in;
    private final int heapBlocks;
    private long[] words = new long[0];
    private int[] births = new int[0];
    private BlockPlanes planes = planes(0);
    private final WordPredictor predictor = new WordPredictor();
    private int usedBlocks;
    /** Null where the file does not tell where objects were born. */
    private final SiteReader sites;

    StateReader(RecordInput in, RecordingHeader header) {
        this.in = in;
        heapBlocks = header.blocks();
        sites = header.sites() ? new SiteReader(in, header.ordinals()) : null;
    }

    private static BlockPlanes planes(int blocks) {
        int count = BlockPlanes.words(blocks);
        return new BlockPlanes(blocks, new long[count], new long[count], new long[count], new long[count]);
    }

    BlockPlanes planes() {
        return planes;
    }

    /** Reads the next state. */
    void read() {
        boolean withWords = in.number(1) == 1;
        int used = in.number(heapBlocks);
        int end = BlockPlanes.words(Math.max(used, usedBlocks));
        BlockPlanes old = planes;
        planes = new BlockPlanes(
                used,
                readRuns(grown(old.low, end), end, false),
                readRuns(grown(old.high, end), end, false),
                readRuns(grown(old.finaliser, end), end, false),
                readRuns(grown(old.weakref, end), end, false));
        usedBlocks = used;
        if (withWords) {
            words = readRuns(words, used * Sizing.BLOCK_WORDS, true);
            readBirths(used);
        }
    }

    private static long[] grown(long[] array, int length) {
        return array.length < length ? Arrays.copyOf(array, length) : array;
    }

    /**
     * How long to make an array.
     *
     * @param at what must fit in
     * @param end how long it will be, by what the file says
     */
    static int room(int at, int end, int length, int perBlock) {
        return end <= TRUSTED_BLOCKS * perBlock ? end : (int) Math.min(end, Math.max(at + 64L, length * 3L / 2));
    }

    /** @param guessed whether the values are by how much a predictor is wrong, not by how much they have changed */
    private long[] readRuns(long[] array, int end, boolean guessed) {
        long[] filled = array;
        int at = 0;
        for (int skip = in.number(end + 1); skip > 0; skip = in.number(end + 1)) {
            at += skip - 1;
            if (at > end) {
                throw in.wrong("holds a run outside the heap");
            }
            int runEnd = at + in.number(end - at);
            while (at < runEnd) {
                if (at >= filled.length) {
                    filled = Arrays.copyOf(filled, room(at, end, filled.length, Sizing.BLOCK_WORDS));
                }
                filled[at] = in.signed() + (guessed ? predictor.guess(filled, at, planes) : filled[at]);
                if (guessed) {
                    predictor.learn(filled[at]);
                }
                at++;
            }
        }
        return filled;
    }

    private void readBirths(int used) {
        int head = 0;
        int birth = 0;
        if (sites != null) {
            sites.readNew();
        }
        for (int skip = in.number(used + 1); skip > 0; skip = in.number(used + 1)) {
            head += skip - 1;
            birth += (int) in.signed();
            if (head >= used) {
                throw in.wrong("numbers an object outside the heap");
            }
            if (head >= births.length) {
                births = Arrays.copyOf(births, room(head, used, births.length, 1));
            }
            births[head] = birth;
            if (sites != null) {
                sites.read(head, used);
            }
        }
    }

    /** The birth number of the object at an address, as far as it is known; -1 outside. */
    int birth(long address) {
        int block = Value.block(address);
        return block < births.length ? births[block] : -1;
    }

    /**
     * Where the objects were born.
     *
     * @param isLast as {@link #memory}
     */
    Births sites(boolean isLast) {
        return sites == null ? Births.unknown() : sites.births(usedBlocks, isLast);
    }

    /** The first of some numbers; where nothing more will be read, those themselves if they are no more. */
    static int[] taken(int[] numbers, int count, boolean isLast) {
        return isLast && numbers.length == count ? numbers : Arrays.copyOf(numbers, count);
    }

    /**
     * The state now.
     *
     * @param isLast whether nothing more will be read, so that nothing need be copied
     */
    Memory memory(boolean isLast) {
        checkPlanes();
        int count = usedBlocks * Sizing.BLOCK_WORDS;
        return new Memory(
                isLast && words.length == count ? words : Arrays.copyOf(words, count),
                planes.copy(usedBlocks),
                taken(births, usedBlocks, isLast),
                heapBlocks);
    }

    /** Every object must end within the heap, or whoever walks over it would not. */
    private void checkPlanes() {
        for (int group = usedBlocks >> 6; group < planes.low.length; group++) {
            long window = group == usedBlocks >> 6 ? -1L << usedBlocks : -1L;
            if (((planes.low[group] | planes.high[group]) & window) != 0) {
                throw in.wrong("uses blocks outside the heap");
            }
        }
    }
}
