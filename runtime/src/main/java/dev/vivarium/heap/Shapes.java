package dev.vivarium.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of every object of a heap, and the precise closure: what the roots reach if only declared references are
 * followed. Beside it the collector's closure follows every word that is an object's address; where the two differ, an
 * object lives only because of a look-alike.
 *
 * <p>What a reference to a block says about the block counts more than the block's first word. What no reference names
 * is judged by its first word; what that leaves open, such as memory that a native is about to fill, is read as values
 * where a root names it and has no layout otherwise.
 */
public final class Shapes {
    /** Memory of which nothing is declared: any word may be a reference. */
    public static final Layout UNDECLARED =
            Layout.block("memory").tail(Layout.Content.VALUES).build();

    private static final int NONE = -1;

    private final HeapView heap;
    private final Layouts declared;
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<Layout, Integer> numbers = new IdentityHashMap<>();
    /** By block: the number of the layout, or {@link #NONE}. */
    private final int[] shape;

    private final BitSet precise = new BitSet();
    private final BitSet claimed = new BitSet();
    private long[] open = new long[256];
    private int openCount;

    private Shapes(HeapView heap, Layouts declared) {
        this.heap = heap;
        this.declared = declared;
        shape = new int[heap.blocks()];
        Arrays.fill(shape, NONE);
    }

    /**
     * Looks at a heap in which nothing changes meanwhile.
     *
     * @param roots the root words, in any order
     */
    public static Shapes of(HeapView heap, Layouts declared, long[] roots) {
        Shapes shapes = new Shapes(heap, declared);
        shapes.followRoots(roots);
        shapes.precise.or(shapes.reached());
        shapes.followTheRest();
        return shapes;
    }

    /** The layout of an object; null where nothing says what it is. */
    public Layout of(long object) {
        int number = shape[Value.block(object)];
        return number == NONE ? null : layouts.get(number);
    }

    /** Whether the roots reach an object by declared references. */
    public boolean isPrecise(long object) {
        return precise.get(Value.block(object));
    }

    // Finding them

    /** Blocks that roots name wait until the owners have spoken. */
    private void followRoots(long[] roots) {
        long[] waiting = new long[roots.length];
        int count = 0;
        for (long root : roots) {
            if (heap.isObject(root)) {
                claimBlocks(root);
                waiting[count++] = root;
            }
        }
        follow(waiting, count, false);
        follow(waiting, count, true);
    }

    private void followTheRest() {
        int count = 0;
        long[] rest = new long[64];
        for (int block = heap.nextObject(0); block < heap.blocks(); block = heap.nextObject(block + 1)) {
            if (shape[block] == NONE) {
                if (count == rest.length) {
                    rest = Arrays.copyOf(rest, 2 * count);
                }
                rest[count] = Value.addressOfBlock(block);
                claimBlocks(rest[count++]);
            }
        }
        follow(rest, count, false);
        for (int i = 0; i < count; i++) {
            if (shape[Value.block(rest[i])] == NONE && declared.of(heap, rest[i]) != null) {
                reach(rest[i], declared.of(heap, rest[i]));
                followOpen();
            }
        }
    }

    /** @param undecided whether to follow those that a block's owner may claim, and those without a type as well */
    private void follow(long[] objects, int count, boolean undecided) {
        for (int i = 0; i < count; i++) {
            long object = objects[i];
            if (undecided) {
                Layout layout = declared.of(heap, object);
                reach(object, layout == null ? UNDECLARED : layout);
            } else if (!claimed.get(Value.block(object))) {
                reachValue(object);
            }
            followOpen();
        }
    }

    /** Notes the blocks that an object points to, if it is one. */
    private void claimBlocks(long object) {
        Layout layout = declared.of(heap, object);
        if (layout == null) {
            return;
        }
        int words = wordsOf(object);
        for (Field field : layout.fields()) {
            if (field.block() != null && field.word() < words && heap.isObject(heap.load(object, field.word()))) {
                claimed.set(Value.block(heap.load(object, field.word())));
            }
        }
    }

    private int wordsOf(long object) {
        return (int) (heap.sizeOf(object) >>> 3);
    }

    private void reachValue(long object) {
        Layout layout = declared.of(heap, object);
        if (layout != null) {
            reach(object, layout);
        }
    }

    private void reach(long object, Layout layout) {
        int block = Value.block(object);
        if (shape[block] != NONE) {
            return;
        }
        shape[block] = numbers.computeIfAbsent(layout, added -> {
            layouts.add(added);
            return layouts.size() - 1;
        });
        if (openCount == open.length) {
            open = Arrays.copyOf(open, 2 * openCount);
        }
        open[openCount++] = object;
    }

    private void followOpen() {
        while (openCount > 0) {
            long object = open[--openCount];
            Layout layout = of(object);
            int words = layout.tail() == Layout.Content.BYTES || layout.tail() == Layout.Content.NOTHING
                    ? Math.min(layout.fixedWords(), wordsOf(object))
                    : wordsOf(object);
            for (int word = 0; word < words; word++) {
                if (layout.isReference(word)) {
                    followWord(heap.load(object, word), layout.blockAt(word));
                }
            }
        }
    }

    private void followWord(long word, Layout block) {
        if (!Value.isHeap(word) || !heap.isObject(word)) {
            return;
        }
        if (block != null) {
            reach(word, block);
        } else {
            Layout layout = declared.of(heap, word);
            reach(word, layout == null ? UNDECLARED : layout);
        }
    }

    private BitSet reached() {
        BitSet heads = new BitSet();
        for (int block = 0; block < shape.length; block++) {
            if (shape[block] != NONE) {
                heads.set(block);
            }
        }
        return heads;
    }
}
