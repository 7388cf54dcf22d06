package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.state.WordPages;
import java.util.Arrays;

/**
 * The flat pool and MicroPython's allocator over it: first fit with the last-free hint, resize in place where the
 * neighbouring blocks are free, and a collection when nothing fits.
 *
 * <p>{@link #words} is replaced never and read everywhere; a heap address {@code a} names word
 * {@code Value.wordIndex(a)}. Every address that {@link #allocate} returns is also logged as a temporary root (see
 * {@link TemporaryRoots}), so that a native may allocate twice without losing its first object.
 */
public final class Heap implements HeapView, Checkpointed<Heap.State> {
    /** Lock depth contributed by a running collection, above every nested {@code gc.disable}-style lock. */
    private static final int COLLECTING = 1 << 16;
    /** Lock depth contributed by the open {@link Scratch}, above those locks and below a collection. */
    private static final int ASIDE = 1 << 15;

    public final long[] words;
    public final BlockPlanes planes;
    public final TemporaryRoots temporaries = new TemporaryRoots();
    public final BirthNumbers births;
    public final Scratch scratch;

    /** Null for nobody. */
    @NotCheckpointed("who watches the run belongs to no moment of it")
    private TouchListener touches;

    @NotCheckpointed("who watches the run belongs to no moment of it")
    private TouchListener touchesAfterwards;

    private final Areas areas;
    private final FirstFit firstFit;
    private final AllocationCounts counts = new AllocationCounts();
    /** The pool at its largest; the arrays have room for it from the start. */
    private final Sizing most;

    @NotCheckpointed("wired once, when the machine is built")
    private CollectionTrigger trigger = cause -> {};

    @NotCheckpointed("who watches the run belongs to no moment of it")
    private AllocationObserver observer;

    @NotCheckpointed("what the next checkpoint shares its pages with")
    private WordPages lastSaved;

    @NotCheckpointed("only words an error")
    private boolean storedThroughPointer;

    private int lockDepth;
    private boolean collectAutomatically = true;

    @NotCheckpointed("an option of the machine")
    private boolean stress;

    public Heap(Sizing sizing) {
        this(sizing, sizing);
    }

    /** A heap that grows from {@code first} to {@code most} when a collection does not free enough. */
    public Heap(Sizing first, Sizing most) {
        this.most = most;
        areas = new Areas(first, most);
        words = new long[(most.blocks() + Scratch.BLOCKS) * Sizing.BLOCK_WORDS];
        scratch = new Scratch(words, most.blocks());
        planes = new BlockPlanes(most.blocks());
        firstFit = new FirstFit(planes, areas);
        births = new BirthNumbers(most.blocks());
    }

    /** Has somebody told of reads and writes by native code, or null for nobody. To be called by the program's thread. */
    public void setTouchListener(TouchListener listener) {
        touches = listener;
    }

    /** To be called where native code reads a value inside of an object; see {@link TouchListener}. */
    public void reads(long object, int field, int place) {
        if (touches != null) {
            touches.touched(object, field, place, false);
        }
    }

    /** To be called where native code writes a value inside of an object; see {@link TouchListener}. */
    public void writes(long object, int field, int place) {
        if (touches != null) {
            touches.touched(object, field, place, true);
        }
    }

    /** As {@link #reads(long, int, int)} for the places from one up to another. */
    public void reads(long object, int field, int from, int to) {
        if (touches != null) {
            for (int place = from; place < to; place++) {
                touches.touched(object, field, place, false);
            }
        }
    }

    /** As {@link #writes(long, int, int)} for the places from one up to another. */
    public void writes(long object, int field, int from, int to) {
        if (touches != null) {
            for (int place = from; place < to; place++) {
                touches.touched(object, field, place, true);
            }
        }
    }

    /** To be called where bytes are read; see {@link TouchListener}. Only {@link Bytes} does. */
    void readsBytes(long address, int length) {
        if (touches != null) {
            touches.touchedBytes(address, length, false);
        }
    }

    /** To be called where native code reads a word of which it knows no more than the index; see {@link TouchListener}. */
    public void readsWord(int index) {
        if (touches != null) {
            touches.touchedBytes(Value.addressOfBlock(0) + ((long) index << 3), Long.BYTES, false);
        }
    }

    /** To be called where bytes are written; see {@link TouchListener}. Only {@link Bytes} does. */
    void writesBytes(long address, int length) {
        if (touches != null) {
            touches.touchedBytes(address, length, true);
        }
    }

    /** Copies the bytes of an object to where it goes on living, which neither reads nor writes them. */
    public void relocate(long from, long to, int length) {
        Bytes.move(words, from, to, length);
    }

    /** As large as the heap is now. */
    public Sizing sizing() {
        return areas.now();
    }

    /** As large as the heap may become. */
    public Sizing most() {
        return most;
    }

    /** Whether the heap adds areas when it is full. */
    public boolean grows() {
        return areas.canGrow();
    }

    /** The bytes by which the heap may still grow. */
    public long room() {
        return areas.room();
    }

    public void setTrigger(CollectionTrigger trigger) {
        this.trigger = trigger;
    }

    /** At most one; null to stop observing. */
    public void setObserver(AllocationObserver observer) {
        this.observer = observer;
    }

    /** Collect at every allocation and poison what is freed. */
    public void setStress(boolean stress) {
        this.stress = stress;
    }

    public boolean isStress() {
        return stress;
    }

    // Words

    @Override
    public long load(long address, int word) {
        return words[Value.wordIndex(address) + word];
    }

    public void store(long address, int word, long value) {
        words[Value.wordIndex(address) + word] = value;
    }

    // Allocation

    /**
     * Allocates room for {@code count} words, zeroed, without a finaliser.
     *
     * @return the address of the first word; {@link Value#NULL} for a count of 0
     * @throws OutOfMemory when no run of blocks is free even after a collection, or the heap is locked
     */
    public long allocate(int count) {
        return allocateBytes((long) count << 3, false);
    }

    /** As {@link #allocate}, with the finaliser bit set before anything else can run. */
    public long allocateWithFinaliser(int count) {
        return allocateBytes((long) count << 3, true);
    }

    /** Room for {@code bytes} bytes, zeroed. */
    public long allocateBytes(long bytes) {
        return allocateBytes(bytes, false);
    }

    private long allocateBytes(long bytes, boolean finaliser) {
        if (bytes == 0) {
            return Value.NULL;
        }
        long address = tryAllocate(bytes, finaliser);
        if (address == Value.NULL) {
            if (scratch.isOpen()) {
                return allocateAside(bytes, finaliser);
            }
            throw new OutOfMemory(bytes, lockDepth > 0);
        }
        temporaries.add(address);
        if (observer != null) {
            observer.allocated(address, bytes);
        }
        return address;
    }

    private long allocateAside(long bytes, boolean finaliser) {
        if (finaliser) {
            throw NeedsProgram.here();
        }
        return scratch.allocate(bytes);
    }

    private long tryAllocate(long bytes, boolean finaliser) {
        if (lockDepth > 0) {
            return Value.NULL;
        }
        int blocks = Long.compareUnsigned(bytes, most.poolBytes()) > 0 ? most.blocks() + 1 : Sizing.blocksFor(bytes);
        boolean collected = !collectAutomatically;
        if (!collected && (stress || counts.reachThreshold())) {
            trigger.collect(stress ? CollectionTrigger.Cause.STRESS : CollectionTrigger.Cause.THRESHOLD);
            collected = true;
        }
        int start = firstFit.find(blocks);
        if (start < 0 && !collected) {
            trigger.collect(CollectionTrigger.Cause.HEAP_FULL);
            start = firstFit.find(blocks);
        }
        if (start < 0 && lockDepth == 0 && firstFit.grow(bytes)) {
            start = firstFit.find(blocks);
        }
        if (start < 0) {
            return Value.NULL;
        }
        firstFit.occupy(start, blocks);
        births.born(start);
        if (finaliser) {
            planes.setFinaliser(start);
        }
        counts.allocated(blocks);
        Arrays.fill(words, start * Sizing.BLOCK_WORDS, (start + blocks) * Sizing.BLOCK_WORDS, 0);
        return Value.addressOfBlock(start);
    }

    /**
     * Resizes an object without moving it and without collecting. Added words are zero.
     *
     * @param bytes the new size, at least 1
     * @return false, with nothing changed, when the blocks after it are not free or the heap is locked
     */
    public boolean resizeInPlace(long address, long bytes) {
        if (lockDepth > 0) {
            return false;
        }
        int head = Value.block(address);
        int oldEnd = planes.chainEnd(head);
        long newEnd = head + (bytes + Sizing.BLOCK_BYTES - 1) / Sizing.BLOCK_BYTES;
        if (newEnd < oldEnd) {
            firstFit.release((int) newEnd, oldEnd);
        }
        if (newEnd <= oldEnd) {
            return true;
        }
        if (!firstFit.canExtend(oldEnd, newEnd)) {
            return false;
        }
        extend(oldEnd, (int) newEnd);
        return true;
    }

    private void extend(int oldEnd, int newEnd) {
        firstFit.extend(oldEnd, newEnd);
        counts.extended(newEnd - oldEnd);
        Arrays.fill(words, oldEnd * Sizing.BLOCK_WORDS, newEnd * Sizing.BLOCK_WORDS, 0);
    }

    /**
     * Resizes the buffer that a word of {@code owner} points to, in place where possible, else by moving it, storing
     * the new address and freeing the old buffer. Added words are zero.
     *
     * <p>The allocation may run callbacks that change {@code owner}. The buffer is then left as they made it, and the
     * caller must read the owner again and start over.
     *
     * @param owner an object that the caller keeps reachable
     * @param word the word of {@code owner} that holds the buffer's address, or {@link Value#NULL} for no buffer yet
     * @param bytes the new size; 0 frees the buffer
     * @return false when the owner was changed meanwhile
     * @throws OutOfMemory as {@link #allocate}; the owner is then unchanged
     */
    public boolean resizeBuffer(long owner, int word, long bytes) {
        long old = load(owner, word);
        if (bytes == 0) {
            store(owner, word, Value.NULL);
            free(old);
            return true;
        }
        if (old != Value.NULL && resizeInPlace(old, bytes)) {
            return true;
        }
        long oldBytes = old == Value.NULL ? 0 : sizeOf(old);
        long moved = allocateBytes(bytes, false);
        if (load(owner, word) != old || (old != Value.NULL && sizeOf(old) != oldBytes)) {
            free(moved);
            return false;
        }
        int words = (int) Math.min(oldBytes, sizeOf(moved)) >>> 3;
        if (old != Value.NULL) {
            System.arraycopy(this.words, Value.wordIndex(old), this.words, Value.wordIndex(moved), words);
        }
        store(owner, word, moved);
        free(old);
        return true;
    }

    /** Frees at once what nobody refers to any more; nothing happens while the heap is locked by the program. */
    public void free(long address) {
        if (address == Value.NULL || (lockDepth & COLLECTING - 1) > 0) {
            return;
        }
        int head = Value.block(address);
        int end = planes.chainEnd(head);
        planes.clearFinaliser(head);
        firstFit.release(head, end);
        if (stress) {
            poison(head, end);
        }
        temporaries.forget(address);
        if (observer != null) {
            observer.freed(address);
        }
    }

    public void poison(int fromBlock, int endBlock) {
        Arrays.fill(words, fromBlock * Sizing.BLOCK_WORDS, endBlock * Sizing.BLOCK_WORDS, Value.POISON);
    }

    // What the collector needs

    /** No allocation succeeds until {@link #endCollection}. */
    public void beginCollection() {
        lockDepth += COLLECTING;
        counts.collects(usedBytes());
    }

    /** @param lastUsedBlock the highest block that is not free */
    public void endCollection(int lastUsedBlock) {
        firstFit.swept(lastUsedBlock);
        lockDepth -= COLLECTING;
    }

    public boolean isCollecting() {
        return lockDepth >= COLLECTING;
    }

    /** The highest block that may be in use; every block after it is free. */
    public int lastUsedBlock() {
        return firstFit.lastUsedBlock();
    }

    // Evaluations beside the program

    /** Lets all that is allocated lie in {@link Scratch}, and nobody be told of what native code touches. */
    public void openScratch() {
        lockDepth += ASIDE;
        touchesAfterwards = touches;
        touches = null;
        scratch.open();
    }

    public void closeScratch() {
        scratch.close();
        touches = touchesAfterwards;
        lockDepth -= ASIDE;
    }

    // gc module and micropython module

    public void lock() {
        lockDepth++;
    }

    public void unlock() {
        lockDepth--;
    }

    /** Nested locks by the program, not counting a running collection. */
    public int lockDepth() {
        return lockDepth & ASIDE - 1;
    }

    /** Sets the nested locks by the program: a thread has its own. */
    public void setLockDepth(int locks) {
        lockDepth += locks - lockDepth();
    }

    public boolean isLocked() {
        return lockDepth > 0;
    }

    public boolean collectsAutomatically() {
        return collectAutomatically;
    }

    public void setCollectAutomatically(boolean enabled) {
        collectAutomatically = enabled;
    }

    /** Blocks after whose allocation the next allocation collects first; {@link Long#MAX_VALUE} for never. */
    public long threshold() {
        return counts.threshold();
    }

    public void setThreshold(long blocks) {
        counts.setThreshold(blocks);
    }

    public long usedBytes() {
        return (long) planes.usedBlocks() * Sizing.BLOCK_BYTES;
    }

    /** The bytes of all objects ever allocated, whole blocks. */
    public long totalBytes() {
        return counts.total() * Sizing.BLOCK_BYTES;
    }

    /** The most bytes that have been in use, as seen now and before each collection. */
    public long peakBytes() {
        return counts.peak(usedBytes());
    }

    public long freeBytes() {
        return sizing().poolBytes() - usedBytes();
    }

    /** Bytes of the object that starts at {@code value}, whole blocks; 0 when no heap object starts there. */
    @Override
    public long sizeOf(long value) {
        if (scratch.holds(value)) {
            return scratch.sizeOf(value);
        }
        if (!isObject(value)) {
            return 0;
        }
        return (long) planes.chainLength(Value.block(value)) * Sizing.BLOCK_BYTES;
    }

    @Override
    public boolean isObject(long value) {
        return Value.isHeap(value)
                && Value.isBlockAligned(value)
                && (Value.block(value) < planes.endBlock()
                        ? planes.startsObject(Value.block(value))
                        : scratch.isOpen() && scratch.holds(value) && scratch.sizeOf(value) > 0);
    }

    @Override
    public int blocks() {
        return planes.endBlock();
    }

    @Override
    public int nextObject(int fromBlock) {
        return planes.nextObject(fromBlock);
    }

    // Checkpoints

    record State(
            FirstFit.State firstFit,
            WordPages words,
            BlockPlanes.State planes,
            BirthNumbers.State births,
            AllocationCounts.State counts,
            long[] temporaries,
            int lockDepth,
            boolean collectAutomatically) {}

    @Override
    public State save() {
        lastSaved = WordPages.of(words, sizing().blocks() * Sizing.BLOCK_WORDS, lastSaved);
        return new State(
                firstFit.save(),
                lastSaved,
                planes.save(),
                births.save(),
                counts.save(),
                temporaries.save(),
                lockDepth,
                collectAutomatically);
    }

    @Override
    public void restore(State saved) {
        scratch.forget();
        firstFit.restore(saved.firstFit());
        saved.words().copyTo(words);
        lastSaved = saved.words();
        planes.restore(saved.planes());
        births.restore(saved.births());
        counts.restore(saved.counts());
        temporaries.restore(saved.temporaries());
        lockDepth = saved.lockDepth();
        collectAutomatically = saved.collectAutomatically();
    }

    /** Notes that a program stores at an address of its own choice, be it in a buffer or in any other object. */
    public void noteStoreThroughPointer() {
        storedThroughPointer = true;
    }

    /** Whether a program has stored at addresses of its own choice, so that objects may be damaged. */
    public boolean wasStoredThroughPointer() {
        return storedThroughPointer;
    }
}
