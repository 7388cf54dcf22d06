package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TableSizes;
import dev.vivarium.heap.TouchListener;
import dev.vivarium.heap.Value;

/**
 * MicroPython's map: three words {@code flags and used, alloc, table} inside an owner object, over a table of key and
 * value pairs; open addressing with linear probing, or an ordered array that is searched linearly. The growth steps,
 * the hash and so the iteration order are the reference's (py/map.c).
 *
 * <p>A map is named by its owner's address and the word at which it starts, so that the table can be found again after
 * an allocation or a callback. The upper half of the first word is a stamp that changes whenever a key is added or
 * removed: a cache that has seen the same owner word and stamp may trust what it knows about the key set.
 */
public final class Maps {
    /** Words of a map inside its owner. */
    public static final int WORDS = 3;

    public static final int ALL_KEYS_QSTRS = 1;
    public static final int FIXED = 2;
    public static final int ORDERED = 4;

    /** The map is the members of a class: {@link ObjectSpace#classStamp} follows its keys. */
    private static final int WATCHED = 8;

    private static final int USED_SHIFT = 4;
    private static final long USED_ONE = 1L << USED_SHIFT;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private Maps() {}

    /** Initialises an empty map. */
    public static void initialise(ObjectSpace space, long owner, int word, boolean ordered) {
        int at = Value.wordIndex(owner) + word;
        space.heap.words[at] = ALL_KEYS_QSTRS | (ordered ? ORDERED : 0) | space.nextMapStamp();
        space.heap.words[at + 1] = 0;
        space.heap.words[at + 2] = Value.NULL;
    }

    /** Initialises a map with room for {@code slots} keys. {@code owner} is kept reachable by the caller. */
    public static void initialise(ObjectSpace space, long owner, int word, boolean ordered, int slots) {
        initialise(space, owner, word, ordered);
        if (slots > 0) {
            long table = space.heap.allocateBytes(16L * slots);
            int at = Value.wordIndex(owner) + word;
            space.heap.words[at + 1] = slots;
            space.heap.words[at + 2] = table;
        }
    }

    public static int used(Heap heap, long owner, int word) {
        return (int) heap.words[Value.wordIndex(owner) + word] >>> USED_SHIFT;
    }

    public static int alloc(Heap heap, long owner, int word) {
        return (int) heap.words[Value.wordIndex(owner) + word + 1];
    }

    public static boolean isOrdered(Heap heap, long owner, int word) {
        return (heap.words[Value.wordIndex(owner) + word] & ORDERED) != 0;
    }

    public static boolean isFixed(Heap heap, long owner, int word) {
        return (heap.words[Value.wordIndex(owner) + word] & FIXED) != 0;
    }

    /** Forbids every change from now on. */
    public static void fix(Heap heap, long owner, int word) {
        heap.words[Value.wordIndex(owner) + word] |= FIXED;
    }

    /** The key in a slot, NULL or SENTINEL where it is empty; slots run from 0 to alloc - 1. */
    public static long key(Heap heap, long owner, int word, int slot) {
        long[] words = heap.words;
        return words[Value.wordIndex(words[Value.wordIndex(owner) + word + 2]) + 2 * slot];
    }

    /** The value in a filled slot, which the program reads. */
    public static long value(Heap heap, long owner, int word, int slot) {
        heap.reads(owner, word, slot);
        return peek(heap, owner, word, slot);
    }

    /** The value in a filled slot, for who only looks after the map. */
    static long peek(Heap heap, long owner, int word, int slot) {
        long[] words = heap.words;
        return words[Value.wordIndex(words[Value.wordIndex(owner) + word + 2]) + 2 * slot + 1];
    }

    /** Where the value in a filled slot lies. */
    public static long valueAddress(Heap heap, long owner, int word, int slot) {
        return heap.load(owner, word + 2) + (2L * slot + 1) * Long.BYTES;
    }

    public static void setValue(Heap heap, long owner, int word, int slot, long value) {
        heap.writes(owner, word, slot);
        long[] words = heap.words;
        words[Value.wordIndex(words[Value.wordIndex(owner) + word + 2]) + 2 * slot + 1] = value;
    }

    public static boolean isFilled(long key) {
        return key != Value.NULL && key != Value.SENTINEL;
    }

    /** The next filled slot at or after {@code slot}, or -1. */
    public static int nextFilled(Heap heap, long owner, int word, int slot) {
        int alloc = alloc(heap, owner, word);
        for (int i = slot; i < alloc; i++) {
            if (isFilled(key(heap, owner, word, i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The slot of an interned string in a map, or -1. Calls nothing and allocates nothing: for a map with other keys
     * too, an equal uninterned string is found by its bytes.
     */
    public static int findName(ObjectSpace space, long owner, int word, int name) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        long header = words[at];
        int alloc = (int) words[at + 1];
        if (alloc == 0) {
            return -1;
        }
        if ((header & (ALL_KEYS_QSTRS | ORDERED)) != ALL_KEYS_QSTRS) {
            return find(space, owner, word, Value.ofQstr(name));
        }
        int table = Value.wordIndex(words[at + 2]);
        long key = Value.ofQstr(name);
        int start = space.qstrs.hash(name) % alloc;
        int slot = start;
        do {
            long found = words[table + 2 * slot];
            if (found == key) {
                return slot;
            }
            if (found == Value.NULL) {
                return -1;
            }
            if (++slot == alloc) {
                slot = 0;
            }
        } while (slot != start);
        return -1;
    }

    /** The index in the heap's words of the value of an interned name, or -1; see {@link #findName}. */
    static int valueIndex(ObjectSpace space, long owner, int word, int name) {
        int slot = findName(space, owner, word, name);
        long[] words = space.heap.words;
        if (slot >= 0) {
            space.heap.reads(owner, word, slot);
        }
        return slot < 0 ? -1 : Value.wordIndex(words[Value.wordIndex(owner) + word + 2]) + 2 * slot + 1;
    }

    /** The value of an interned name, or NULL. */
    public static long getName(ObjectSpace space, long owner, int word, int name) {
        int slot = findName(space, owner, word, name);
        return slot < 0 ? Value.NULL : value(space.heap, owner, word, slot);
    }

    /** The slot of a key, or -1. May call {@code __hash__} and {@code __eq__}, which may change the map. */
    public static int find(ObjectSpace space, long owner, int word, long key) {
        int slot = MapProbe.isSimple(key) ? MapProbe.findSimple(space, owner, word, key) : MapProbe.UNDECIDED;
        return slot == MapProbe.UNDECIDED ? new MapProbe(space, owner, word, key).find() : slot;
    }

    /**
     * The slot of an interned string or a small int, for who must leave no trace: calls nothing and remembers nothing.
     *
     * @return -1 where it is not there, -2 where that cannot be told so
     */
    public static int findQuietly(ObjectSpace space, long owner, int word, long key) {
        return MapProbe.isSimple(key) ? MapProbe.findSimple(space, owner, word, key) : MapProbe.UNDECIDED;
    }

    /** The value of a key, or NULL. */
    public static long get(ObjectSpace space, long owner, int word, long key) {
        int slot = find(space, owner, word, key);
        return slot < 0 ? Value.NULL : value(space.heap, owner, word, slot);
    }

    /** Stores a value under a key, adding it where needed. {@code owner}, key and value are rooted by the caller. */
    public static void put(ObjectSpace space, long owner, int word, long key, long value) {
        int slot = findOrAdd(space, owner, word, key);
        replace(space, owner, word, slot, value);
    }

    private static void replace(ObjectSpace space, long owner, int word, int slot, long value) {
        boolean isWatched = (space.heap.load(owner, word) & WATCHED) != 0;
        if (isWatched && TypeType.isMethod(space, peek(space.heap, owner, word, slot))) {
            space.classStamp++;
        }
        setValue(space.heap, owner, word, slot, value);
    }

    /** As {@link #put} for an interned name. */
    public static void putName(ObjectSpace space, long owner, int word, int name, long value) {
        int slot = findName(space, owner, word, name);
        if (slot >= 0) {
            replace(space, owner, word, slot, value);
        } else {
            put(space, owner, word, Value.ofQstr(name), value);
        }
    }

    /** The slot of a key; where it is new its value is NULL. */
    public static int findOrAdd(ObjectSpace space, long owner, int word, long key) {
        int slot = MapProbe.isSimple(key) ? MapProbe.findOrAddSimple(space, owner, word, key) : MapProbe.UNDECIDED;
        return slot == MapProbe.UNDECIDED ? new MapProbe(space, owner, word, key).findOrAdd() : slot;
    }

    /**
     * Removes a key.
     *
     * @return the value it had, or NULL where it was not there
     */
    public static long remove(ObjectSpace space, long owner, int word, long key) {
        return remove(space, owner, word, key, false);
    }

    /** As {@link #remove} for a program that reads the value. */
    static long take(ObjectSpace space, long owner, int word, long key) {
        return remove(space, owner, word, key, true);
    }

    private static long remove(ObjectSpace space, long owner, int word, long key, boolean isRead) {
        int slot = MapProbe.isSimple(key) ? MapProbe.findSimple(space, owner, word, key) : MapProbe.UNDECIDED;
        if (slot == MapProbe.UNDECIDED) {
            slot = new MapProbe(space, owner, word, key).findToRemove();
        }
        if (slot < 0) {
            return Value.NULL;
        }
        long value = isRead ? value(space.heap, owner, word, slot) : peek(space.heap, owner, word, slot);
        removeSlot(space, owner, word, slot);
        return value;
    }

    /** Empties a filled slot. */
    public static void removeSlot(ObjectSpace space, long owner, int word, int slot) {
        space.heap.writes(owner, word, slot);
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        int table = Value.wordIndex(words[at + 2]);
        int alloc = (int) words[at + 1];
        changeUsed(space, at, -USED_ONE);
        if ((words[at] & ORDERED) != 0) {
            int used = (int) words[at] >>> USED_SHIFT;
            System.arraycopy(words, table + 2 * (slot + 1), words, table + 2 * slot, 2 * (used - slot));
            words[table + 2 * used] = Value.NULL;
            words[table + 2 * used + 1] = Value.NULL;
            return;
        }
        int next = slot + 1 == alloc ? 0 : slot + 1;
        words[table + 2 * slot] = words[table + 2 * next] == Value.NULL ? Value.NULL : Value.SENTINEL;
        words[table + 2 * slot + 1] = Value.NULL;
    }

    /** Empties the map and frees its table. */
    public static void clear(ObjectSpace space, long owner, int word) {
        space.heap.writes(owner, word, TouchListener.EVERY);
        int at = Value.wordIndex(owner) + word;
        long[] words = space.heap.words;
        long table = words[at + 2];
        words[at] = words[at] & (ORDERED | WATCHED) | ALL_KEYS_QSTRS | newStamp(space, at);
        words[at + 1] = 0;
        words[at + 2] = Value.NULL;
        space.heap.free(table);
    }

    /** A new dict with a map's keys and values in the same slots. {@code owner} is rooted by the caller. */
    static long copyToDict(ObjectSpace space, long owner, int word) {
        Heap heap = space.heap;
        heap.reads(owner, word, TouchListener.EVERY);
        while (true) {
            int alloc = alloc(heap, owner, word);
            long dict = DictType.create(space, alloc);
            if (alloc(heap, owner, word) == alloc) {
                long[] words = heap.words;
                int source = Value.wordIndex(owner) + word;
                int target = Value.wordIndex(dict) + DictType.MAP;
                words[target] = words[source] & LOW_HALF & ~(FIXED | WATCHED) | space.nextMapStamp();
                if (alloc > 0) {
                    int from = Value.wordIndex(words[source + 2]);
                    System.arraycopy(words, from, words, Value.wordIndex(words[target + 2]), 2 * alloc);
                }
                return dict;
            }
        }
    }

    /** Adds a key to a slot that is not filled. */
    static void fill(ObjectSpace space, long owner, int word, int slot, long key) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        int table = Value.wordIndex(words[at + 2]);
        words[table + 2 * slot] = key;
        words[table + 2 * slot + 1] = Value.NULL;
        changeUsed(space, at, USED_ONE);
        if (!Value.isQstr(key)) {
            words[at] &= ~ALL_KEYS_QSTRS;
        }
    }

    private static void changeUsed(ObjectSpace space, int at, long change) {
        space.heap.words[at] = (space.heap.words[at] & LOW_HALF) + change | newStamp(space, at);
    }

    private static long newStamp(ObjectSpace space, int at) {
        if ((space.heap.words[at] & WATCHED) != 0) {
            space.classStamp++;
        }
        return space.nextMapStamp();
    }

    /** Makes the map that of a class's members. */
    static void watch(ObjectSpace space, long owner, int word) {
        space.heap.words[Value.wordIndex(owner) + word] |= WATCHED;
        space.classStamp++;
    }

    /** Gives a hash map another table with its keys in other slots. */
    static void replaceTable(ObjectSpace space, long owner, int word, long table, int alloc, int used, boolean names) {
        long[] words = space.heap.words;
        int at = Value.wordIndex(owner) + word;
        long flags = words[at] & (1 << USED_SHIFT) - 1 & ~ALL_KEYS_QSTRS | (names ? ALL_KEYS_QSTRS : 0);
        words[at] = flags | (long) used << USED_SHIFT | newStamp(space, at);
        words[at + 1] = alloc;
        words[at + 2] = table;
    }

    /** The reference's table size for at least {@code keys} keys. */
    public static int sizeFor(int keys) {
        return TableSizes.atLeast(keys);
    }
}
