package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * One search for a key in a map. Comparing keys may run Python code that changes the map under the search; the search
 * then starts again.
 *
 * <p>As in the reference, the machine remembers where in any map a key was last found, and looks there first: programs
 * can see it in the calls of {@code __hash__} and {@code __eq__}.
 */
final class MapProbe {
    static final int NOT_FOUND = -1;
    /** The short search has met a key that must be compared: the long one decides. */
    static final int UNDECIDED = -2;

    private static final int CHANGED = -3;

    private final ObjectSpace space;
    private final long owner;
    private final int word;
    private final long key;
    private long hash;
    private boolean isHashed;
    /** The first slot where the key could be added, or -1. */
    private int available;

    MapProbe(ObjectSpace space, long owner, int word, long key) {
        this.space = space;
        this.owner = owner;
        this.word = word;
        this.key = key;
    }

    // The short search: keys that equal no other interned string or small int, and have a hash without a call.

    static boolean isSimple(long key) {
        return Value.isSmallInt(key) || Value.isQstr(key);
    }

    private static int startSlot(ObjectSpace space, long key, int alloc) {
        long hash = Value.isQstr(key) ? space.qstrs.hash(Value.qstr(key)) : Value.smallIntValue(key);
        return (int) (hash >= 0 ? hash % alloc : Long.remainderUnsigned(hash, alloc));
    }

    /** The slot of a simple key, {@link #NOT_FOUND} or {@link #UNDECIDED}. */
    static int findSimple(ObjectSpace space, long owner, int word, long key) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        int alloc = (int) words[at + 1];
        if (alloc == 0) {
            return NOT_FOUND;
        }
        if ((words[at] & Maps.ORDERED) != 0) {
            return UNDECIDED;
        }
        int table = Value.wordIndex(words[at + 2]);
        int start = startSlot(space, key, alloc);
        int slot = start;
        do {
            long found = words[table + 2 * slot];
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                return NOT_FOUND;
            }
            if (found != Value.SENTINEL && !isSimple(found)) {
                return UNDECIDED;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        } while (slot != start);
        return NOT_FOUND;
    }

    /** The slot of a simple key, added where it is new, or {@link #UNDECIDED}. */
    static int findOrAddSimple(ObjectSpace space, long owner, int word, long key) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        int alloc = (int) words[at + 1];
        if (alloc == 0 || (words[at] & Maps.ORDERED) != 0) {
            return UNDECIDED;
        }
        int table = Value.wordIndex(words[at + 2]);
        int start = startSlot(space, key, alloc);
        int slot = start;
        int free = -1;
        do {
            long found = words[table + 2 * slot];
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                free = free < 0 ? slot : free;
                break;
            }
            if (found == Value.SENTINEL) {
                free = free < 0 ? slot : free;
            } else if (!isSimple(found)) {
                return UNDECIDED;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        } while (slot != start);
        if (free < 0) {
            return UNDECIDED;
        }
        Maps.fill(space, owner, word, free, key);
        return free;
    }

    // The long search

    int find() {
        int slot = rememberedSlot();
        return slot >= 0 ? slot : findToRemove();
    }

    /** As {@link #find}, but does not look first where the key was last found. */
    int findToRemove() {
        if (Maps.alloc(space.heap, owner, word) == 0 || cannotContain()) {
            return NOT_FOUND;
        }
        int slot;
        do {
            slot = search();
        } while (slot == CHANGED);
        return slot;
    }

    int findOrAdd() {
        int remembered = rememberedSlot();
        if (remembered >= 0) {
            return remembered;
        }
        while (true) {
            available = -1;
            int slot = search();
            if (slot >= 0) {
                return slot;
            }
            if (slot == CHANGED) {
                continue;
            }
            if (available >= 0) {
                Maps.fill(space, owner, word, available, key);
                return available;
            }
            if (Maps.isOrdered(space.heap, owner, word)) {
                MapGrowth.growOrdered(space, owner, word);
            } else {
                MapGrowth.grow(space, owner, word);
            }
        }
    }

    private int memoryIndex() {
        return (int) (key >>> 2) & ObjectSpace.KEY_POSITIONS - 1;
    }

    private int rememberedSlot() {
        int alloc = Maps.alloc(space.heap, owner, word);
        if (alloc == 0) {
            return NOT_FOUND;
        }
        int slot = (space.keyPositions[memoryIndex()] & 0xFF) % alloc;
        return Maps.key(space.heap, owner, word, slot) == key ? slot : NOT_FOUND;
    }

    private int found(int slot) {
        if (!space.heap.scratch.isOpen()) {
            space.keyPositions[memoryIndex()] = (byte) slot;
        }
        return slot;
    }

    private boolean namesOnly() {
        return (space.heap.load(owner, word) & Maps.ALL_KEYS_QSTRS) != 0;
    }

    private boolean cannotContain() {
        return namesOnly() && !Value.isQstr(key) && !isOrdinaryStr();
    }

    /** Only a str that is not interned is compared with the names of a map that has no other keys. */
    private boolean comparesIdentityOnly() {
        return namesOnly() && !isOrdinaryStr();
    }

    private boolean isOrdinaryStr() {
        return !Value.isQstr(key) && space.isExact(key, StrType.INSTANCE);
    }

    private int search() {
        return Maps.isOrdered(space.heap, owner, word) ? searchOrdered() : searchHashed();
    }

    private int searchOrdered() {
        Heap heap = space.heap;
        long stamp = heap.load(owner, word);
        boolean identityOnly = comparesIdentityOnly();
        int used = Maps.used(heap, owner, word);
        for (int slot = 0; slot < used; slot++) {
            long found = Maps.key(heap, owner, word, slot);
            if (found == key || !identityOnly && isEqual(space, found, key)) {
                return heap.load(owner, word) == stamp ? found(slot) : CHANGED;
            }
            if (heap.load(owner, word) != stamp) {
                return CHANGED;
            }
        }
        available = used < Maps.alloc(heap, owner, word) ? used : -1;
        return NOT_FOUND;
    }

    private int searchHashed() {
        Heap heap = space.heap;
        if (!isHashed && Maps.alloc(heap, owner, word) > 0) {
            hash = Operators.hash(space, key);
            isHashed = true;
        }
        long stamp = heap.load(owner, word);
        boolean identityOnly = comparesIdentityOnly();
        int alloc = Maps.alloc(heap, owner, word);
        available = -1;
        if (alloc == 0) {
            return NOT_FOUND;
        }
        int start = (int) Long.remainderUnsigned(hash, alloc);
        int slot = start;
        do {
            long found = Maps.key(heap, owner, word, slot);
            if (found == key) {
                return found(slot);
            }
            if (found == Value.NULL) {
                available = available < 0 ? slot : available;
                return NOT_FOUND;
            }
            if (found == Value.SENTINEL) {
                available = available < 0 ? slot : available;
            } else if (!identityOnly && isEqual(space, found, key)) {
                return heap.load(owner, word) == stamp ? found(slot) : CHANGED;
            }
            if (heap.load(owner, word) != stamp) {
                return CHANGED;
            }
            slot = slot + 1 == alloc ? 0 : slot + 1;
        } while (slot != start);
        return NOT_FOUND;
    }

    /** The hash of a key that its map may lose meanwhile. */
    static long hash(ObjectSpace space, long key) {
        if (isSimple(key)) {
            return Operators.hash(space, key);
        }
        space.stack.push(key);
        long hash = Operators.hash(space, key);
        space.stack.pop();
        return hash;
    }

    /** Compares with a key that the map may lose meanwhile. */
    static boolean isEqual(ObjectSpace space, long found, long key) {
        if (!Value.isHeap(found)) {
            return Operators.equal(space, found, key);
        }
        space.stack.push(found);
        boolean equal = Operators.equal(space, found, key);
        space.stack.pop();
        return equal;
    }
}
