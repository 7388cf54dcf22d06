package dev.vivarium.vm;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.state.NotCheckpointed;

/** Expands the {@code *} and {@code **} arguments of a call to plain ones. */
final class ArgumentSpreader {
    private final ObjectSpace space;
    private final Heap heap;
    private final ValueStack stack;

    /** Results of {@link #spread}. */
    @NotCheckpointed("read at once")
    int count;

    @NotCheckpointed("read at once")
    int keywords;

    ArgumentSpreader(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
        stack = space.stack;
    }

    /**
     * Replaces the arguments by their expansion, from {@code base} on.
     *
     * @param base where the call's arguments shall begin: a self before {@code first}, or {@code first}
     * @param first the first written argument; after {@code written} of them come {@code pairs} keyword pairs (a NULL
     *     name means {@code **}) and a bit map of the starred positions
     */
    void spread(int base, int first, int written, int pairs) {
        long[] slots = stack.slots;
        long starred = Value.smallIntValue(slots[first + written + 2 * pairs]);
        int start = stack.top;
        for (int i = base; i < first; i++) {
            stack.push(slots[i]);
        }
        for (int i = 0; i < written; i++) {
            if ((starred >> i & 1) != 0) {
                spreadPositional(slots[first + i]);
            } else {
                stack.push(slots[first + i]);
            }
        }
        count = stack.top - start;
        for (int i = 0; i < pairs; i++) {
            spreadKeyword(slots[first + written + 2 * i], slots[first + written + 2 * i + 1]);
        }
        int words = stack.top - start;
        keywords = (words - count) / 2;
        System.arraycopy(slots, start, slots, base, words);
        stack.top = base + words;
    }

    private void spreadPositional(long iterable) {
        if (space.isExact(iterable, ListType.INSTANCE)) {
            for (int i = 0; i < ListType.length(space, iterable); i++) {
                stack.push(ListType.get(space, iterable, i));
            }
            return;
        }
        if (space.isExact(iterable, TupleType.INSTANCE)) {
            for (int i = 0; i < TupleType.length(space, iterable); i++) {
                stack.push(TupleType.get(space, iterable, i));
            }
            return;
        }
        TemporaryRoots temporaries = heap.temporaries;
        long iterator = Iteration.iterator(space, iterable);
        int mark = temporaries.mark();
        long item;
        while ((item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            stack.push(item);
            temporaries.release(mark);
        }
    }

    private void spreadKeyword(long name, long value) {
        if (name != Value.NULL) {
            stack.push(name);
            stack.push(value);
        } else if (space.isExact(value, DictType.INSTANCE)) {
            spreadDict(value);
        } else {
            spreadMapping(value);
        }
    }

    private void spreadDict(long dict) {
        int slot = Maps.nextFilled(heap, dict, DictType.MAP, 0);
        while (slot >= 0) {
            stack.push(name(Maps.key(heap, dict, DictType.MAP, slot)));
            stack.push(Maps.value(heap, dict, DictType.MAP, slot));
            slot = Maps.nextFilled(heap, dict, DictType.MAP, slot + 1);
        }
    }

    private long name(long key) {
        return Value.isQstr(key) ? key : Value.ofQstr(StrType.intern(space, key));
    }

    private void spreadMapping(long mapping) {
        long keys = Attributes.loadMethod(space, mapping, Names.KEYS);
        long iterator = Iteration.iterator(space, space.callMethod(keys, space.boundSelf));
        TemporaryRoots temporaries = heap.temporaries;
        int mark = temporaries.mark();
        long key;
        while ((key = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            long interned = name(key);
            stack.push(interned);
            long getItem = Attributes.loadMethod(space, mapping, Names.GETITEM);
            stack.push(space.callMethod(getItem, space.boundSelf, interned));
            temporaries.release(mark);
        }
    }
}
