package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.file.RecordOutput;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Writes states of a heap, each as its difference from what the file says until then. Keeps that in a copy of the heap.
 */
final class StateWriter {
    /** Equal words after which a run of changed ones ends; fewer cost less inside the run. */
    private static final int GAP = 3;

    private static final int MOST_BUILTINS = 1 << 20;

    private final Heap heap;
    private final RecordOutput out;
    private final BlockPlanes planes;
    private long[] words = new long[0];
    private final int[] births;
    private final WordPredictor predictor = new WordPredictor();
    private int usedBlocks;
    /** The numbers of the built-in objects that words have named. */
    private final BitSet builtins = new BitSet();
    /** Null where it is not noted where objects are born. */
    private final SiteWriter sites;

    StateWriter(Machine machine, RecordOutput out) {
        heap = machine.heap();
        this.out = out;
        sites = machine.allocationSites().isOn() ? new SiteWriter(machine.allocationSites(), out) : null;
        int blocks = heap.most().blocks();
        int planeWords = BlockPlanes.words(blocks);
        planes = new BlockPlanes(
                blocks, new long[planeWords], new long[planeWords], new long[planeWords], new long[planeWords]);
        births = new int[blocks];
    }

    /** The tables as the file says they are; events may change them too. */
    BlockPlanes planes() {
        return planes;
    }

    BitSet builtins() {
        return builtins;
    }

    /** Whether the heap's tables are what the file says. */
    boolean planesAgree(int used) {
        int count = BlockPlanes.words(Math.max(used, usedBlocks));
        return agree(heap.planes.low, planes.low, count)
                && agree(heap.planes.high, planes.high, count)
                && agree(heap.planes.finaliser, planes.finaliser, count)
                && agree(heap.planes.weakref, planes.weakref, count);
    }

    private static boolean agree(long[] now, long[] said, int count) {
        return Arrays.equals(now, 0, count, said, 0, count);
    }

    /**
     * Writes what changed.
     *
     * @param used one past the last block in use
     * @param withWords whether to look at the words too, and not at the tables alone
     */
    void write(int used, boolean withWords) {
        out.number(withWords ? 1 : 0);
        out.number(used);
        int count = BlockPlanes.words(Math.max(used, usedBlocks));
        writeRuns(heap.planes.low, planes.low, count);
        writeRuns(heap.planes.high, planes.high, count);
        writeRuns(heap.planes.finaliser, planes.finaliser, count);
        writeRuns(heap.planes.weakref, planes.weakref, count);
        usedBlocks = used;
        if (withWords) {
            if (words.length < used * Sizing.BLOCK_WORDS) {
                int room = Math.min(heap.words.length, Math.max(used * Sizing.BLOCK_WORDS, words.length * 2));
                words = Arrays.copyOf(words, room);
            }
            writeWords(used * Sizing.BLOCK_WORDS);
            writeBirths(used);
        }
    }

    private void writeRuns(long[] now, long[] said, int end) {
        int at = 0;
        int written = 0;
        while (at < end) {
            int equal = Arrays.mismatch(now, at, end, said, at, end);
            if (equal < 0) {
                break;
            }
            at += equal;
            int runEnd = runEnd(now, said, at, end);
            out.number(at - written + 1L);
            out.number(runEnd - at);
            for (; at < runEnd; at++) {
                out.signed(now[at] - said[at]);
                said[at] = now[at];
            }
            written = at;
        }
        out.number(0);
    }

    private static int runEnd(long[] now, long[] said, int from, int end) {
        int at = from;
        int last = from;
        while (at < end && at - last < GAP) {
            if (now[at] != said[at]) {
                last = at;
            }
            at++;
        }
        return Math.min(last + 1, end);
    }

    /** As {@link #writeRuns}, but by differences from what a predictor guesses. */
    private void writeWords(int end) {
        long[] now = heap.words;
        int at = 0;
        int written = 0;
        while (at < end) {
            int equal = Arrays.mismatch(now, at, end, words, at, end);
            if (equal < 0) {
                break;
            }
            at += equal;
            int runEnd = runEnd(now, words, at, end);
            out.number(at - written + 1L);
            out.number(runEnd - at);
            for (; at < runEnd; at++) {
                writeWord(now[at], predictor.guess(now, at, planes));
                words[at] = now[at];
            }
            written = at;
        }
        out.number(0);
    }

    private void writeWord(long word, long guess) {
        out.signed(word - guess);
        predictor.learn(word);
        if (Value.isRom(word) && Value.romIndex(word) < MOST_BUILTINS) {
            builtins.set(Value.romIndex(word));
        }
    }

    /** Of objects alone; the number of a block that begins none says nothing. */
    private void writeBirths(int used) {
        int last = 0;
        int lastBirth = 0;
        if (sites != null) {
            sites.writeNew();
        }
        for (int head = heap.planes.nextObject(0); head < used; head = heap.planes.nextObject(head + 1)) {
            int birth = heap.births.of(head);
            if (birth != births[head]) {
                births[head] = birth;
                out.number(head - last + 1L);
                out.signed(birth - lastBirth);
                if (sites != null) {
                    sites.write(head);
                }
                last = head;
                lastBirth = birth;
            }
        }
        out.number(0);
    }
}
