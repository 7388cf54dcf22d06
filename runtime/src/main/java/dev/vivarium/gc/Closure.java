package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/**
 * Marks what an object reaches, depth first: takes every word of the object's blocks for an address if it looks like
 * one. The mark stack is bounded; objects that find no room on it are marked but not scanned, and whoever drives the
 * closure scans all marked objects again until nothing overflows.
 */
public final class Closure {
    /** MicroPython's {@code MICROPY_ALLOC_GC_STACK_SIZE}. */
    public static final int STACK_ENTRIES = 64;

    private final BlockPlanes planes;
    private final long[] words;
    private final int endBlock;
    private final int[] stack = new int[STACK_ENTRIES];
    private int depth;
    private boolean overflowed;
    /** The object being scanned, and the words of it that remain. */
    private int scanned;

    private int at;
    private int end;
    /** What the last {@link #advance} marked. */
    private int marked;

    private boolean markedOverflowed;

    /** Heads of marked weakref targets that a policy has not dealt with; null where none asks. */
    private int[] targets;

    private int targetCount;

    Closure(Heap heap) {
        planes = heap.planes;
        words = heap.words;
        endBlock = planes.capacity();
    }

    /** Marks an object and makes it the next to be scanned; the closure must not be active. */
    public void mark(int head) {
        planes.mark(head);
        note(head);
        open(head);
    }

    /** Makes a marked object the next to be scanned. */
    void open(int head) {
        scanned = head;
        at = head * Sizing.BLOCK_WORDS;
        end = planes.chainEnd(head) * Sizing.BLOCK_WORDS;
    }

    /** Whether words remain to be scanned. */
    public boolean isActive() {
        return at < end || depth > 0;
    }

    /**
     * Scans on, up to the next object that is marked.
     *
     * @return true when an object was just marked, false when everything is scanned
     */
    public boolean advance() {
        int cursor = at;
        int limit = end;
        while (true) {
            while (cursor < limit) {
                long word = words[cursor++];
                if (!Value.isBlockAddress(word)) {
                    continue;
                }
                int block = Value.block(word);
                if (block < endBlock && planes.isHead(block)) {
                    planes.mark(block);
                    push(block);
                    at = cursor;
                    return true;
                }
            }
            if (depth == 0) {
                at = cursor;
                return false;
            }
            open(stack[--depth]);
            cursor = at;
            limit = end;
        }
    }

    /** Scans everything that is left, without a stop. */
    void finish() {
        scanAll(at, end, depth);
        at = end;
        depth = 0;
    }

    /** Scans all marked objects from {@code first} on and whatever they lead to, without a stop. */
    void rescanAll(int first) {
        for (int head = nextMarked(first); head < planes.endBlock(); head = nextMarked(head + 1)) {
            scanAll(head * Sizing.BLOCK_WORDS, planes.chainEnd(head) * Sizing.BLOCK_WORDS, 0);
        }
    }

    /** What {@link #advance} does again and again, in a loop whose state nobody sees: it can stay in registers. */
    private void scanAll(int from, int to, int stacked) {
        long[] low = planes.low;
        long[] high = planes.high;
        int top = stacked;
        int cursor = from;
        int limit = to;
        while (true) {
            while (cursor < limit) {
                long word = words[cursor++];
                if (!Value.isBlockAddress(word)) {
                    continue;
                }
                int block = Value.block(word);
                if (block < endBlock && (low[block >> 6] & ~high[block >> 6] & 1L << block) != 0) {
                    high[block >> 6] |= 1L << block;
                    note(block);
                    if (top == STACK_ENTRIES) {
                        overflowed = true;
                    } else {
                        stack[top++] = block;
                    }
                }
            }
            if (top == 0) {
                return;
            }
            int head = stack[--top];
            cursor = head * Sizing.BLOCK_WORDS;
            limit = planes.chainEnd(head) * Sizing.BLOCK_WORDS;
        }
    }

    /** From now on weakref targets are noted when they are marked; see {@link #takeTarget}. */
    void noteTargets() {
        targets = new int[STACK_ENTRIES];
    }

    private void note(int head) {
        if (targets == null || !planes.hasWeakref(head)) {
            return;
        }
        if (targetCount == targets.length) {
            targets = Arrays.copyOf(targets, 2 * targetCount);
        }
        targets[targetCount++] = head;
    }

    /** A target that was noted and not taken yet, or -1. */
    int takeTarget() {
        return targetCount == 0 ? -1 : targets[--targetCount];
    }

    private void push(int block) {
        marked = block;
        note(block);
        markedOverflowed = depth == STACK_ENTRIES;
        if (markedOverflowed) {
            overflowed = true;
        } else {
            stack[depth++] = block;
        }
    }

    /** Asks for all marked objects to be scanned again, as an overflow does. */
    void scanAgain() {
        overflowed = true;
    }

    /** Whether an object was left unscanned since the last call; forgets it. */
    boolean takeOverflow() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }

    /** The first marked head at or after {@code from}, or {@link BlockPlanes#endBlock()}. */
    int nextMarked(int from) {
        int word = from >> 6;
        int wordCount = planes.low.length;
        long marks = planes.low[word] & planes.high[word] & -1L << from;
        while (marks == 0 && ++word < wordCount) {
            marks = planes.low[word] & planes.high[word];
        }
        return marks == 0 ? planes.endBlock() : (word << 6) + Long.numberOfTrailingZeros(marks);
    }

    void unmarkAll() {
        for (int head = nextMarked(0); head < planes.endBlock(); head = nextMarked(head)) {
            planes.unmark(head);
        }
    }

    // For observers

    /** The object that the last advance marked. */
    int marked() {
        return marked;
    }

    /** Whether it found no room on the stack. */
    boolean markedOverflowed() {
        return markedOverflowed;
    }

    /** The head of the object whose words are being scanned. */
    public int scanned() {
        return scanned;
    }

    /** The word of it that was scanned last. */
    public int scannedWord() {
        return at - 1 - scanned * Sizing.BLOCK_WORDS;
    }

    /** Objects on the mark stack, bottom first. */
    public int[] stack() {
        return Arrays.copyOf(stack, depth);
    }
}
