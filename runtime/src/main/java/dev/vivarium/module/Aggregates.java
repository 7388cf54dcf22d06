package dev.vivarium.module;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Arithmetic;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.IntPower;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;

/** Builtin functions over many values. */
final class Aggregates {
    private Aggregates() {}

    static long all(ObjectSpace space, long iterable) {
        return Value.ofBoolean(!contains(space, iterable, false));
    }

    static long any(ObjectSpace space, long iterable) {
        return Value.ofBoolean(contains(space, iterable, true));
    }

    /** Whether some item has this truth. */
    private static boolean contains(ObjectSpace space, long iterable, boolean truth) {
        int iterator = Iteration.startOnStack(space, iterable);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.nextOnStack(space, iterator)) != Value.STOP_ITERATION) {
            if (Operators.isTrue(space, item) == truth) {
                return true;
            }
            space.heap.temporaries.release(mark);
        }
        return false;
    }

    static long sum(ObjectSpace space, int base, int count) {
        int iterator = Iteration.startOnStack(space, space.stack.slots[base]);
        space.stack.push(count == 2 ? space.stack.slots[base + 1] : Value.ofSmallInt(0));
        int total = space.stack.top - 1;
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.nextOnStack(space, iterator)) != Value.STOP_ITERATION) {
            long sum = Arithmetic.add(space.stack.slots[total], item);
            space.stack.slots[total] = sum != Value.NULL
                    ? sum
                    : Operators.binary(space, BinaryOperator.ADD, space.stack.slots[total], item);
            space.heap.temporaries.release(mark);
        }
        return space.stack.slots[total];
    }

    static long max(ObjectSpace space, int base, int count, int keywords) {
        return extreme(space, base, count, keywords, BinaryOperator.MORE);
    }

    static long min(ObjectSpace space, int base, int count, int keywords) {
        return extreme(space, base, count, keywords, BinaryOperator.LESS);
    }

    private static long extreme(ObjectSpace space, int base, int count, int keywords, BinaryOperator better) {
        int pairs = base + count;
        long key = Arguments.keyword(space, pairs, keywords, space.qstrs.intern("key"), Value.NULL);
        Selection best = new Selection(space, key, better);
        if (count > 1) {
            for (int i = 0; i < count; i++) {
                best.consider(space.stack.slots[base + i]);
            }
            return best.value();
        }
        int iterator = Iteration.startOnStack(space, space.stack.slots[base]);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.nextOnStack(space, iterator)) != Value.STOP_ITERATION) {
            best.consider(item);
            space.heap.temporaries.release(mark);
        }
        if (best.value() != Value.NULL) {
            return best.value();
        }
        long otherwise = Arguments.keyword(space, pairs, keywords, space.qstrs.intern("default"), Value.NULL);
        if (otherwise == Value.NULL) {
            throw space.valueError("arg is an empty sequence");
        }
        return otherwise;
    }

    /** The best item so far and its key, in two stack slots. */
    private static final class Selection {
        private final ObjectSpace space;
        private final long key;
        private final BinaryOperator better;
        private final int slot;

        Selection(ObjectSpace space, long key, BinaryOperator better) {
            this.space = space;
            this.key = key;
            this.better = better;
            slot = space.stack.top;
            space.stack.push(Value.NULL);
            space.stack.push(Value.NULL);
        }

        void consider(long item) {
            space.stack.push(item);
            long itemKey = key == Value.NULL ? item : space.call(key, item);
            space.stack.push(itemKey);
            long[] slots = space.stack.slots;
            if (slots[slot] == Value.NULL || Operators.binary(space, better, itemKey, slots[slot + 1]) == Value.TRUE) {
                slots[slot] = item;
                slots[slot + 1] = itemKey;
            }
            space.stack.top -= 2;
        }

        long value() {
            return space.stack.slots[slot];
        }
    }

    static long pow(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        if (count == 2 || slots[base + 2] == Value.NONE) {
            return Operators.binary(space, BinaryOperator.POWER, slots[base], slots[base + 1]);
        }
        return IntPower.modular(space, slots[base], slots[base + 1], slots[base + 2]);
    }

    static long sorted(ObjectSpace space, int base, int count, int keywords) {
        if (count > 1) {
            throw space.typeError("must use keyword argument for key function");
        }
        long list = ListType.INSTANCE.construct(space, ListType.INSTANCE.value(), base, 1, 0);
        space.stack.push(list);
        long sort = Attributes.loadMethod(space, list, space.qstrs.intern("sort"));
        space.stack.push(list);
        for (int i = 0; i < 2 * keywords; i++) {
            space.stack.push(space.stack.slots[base + 1 + i]);
        }
        space.calls().call(sort, 1, keywords);
        return list;
    }
}
